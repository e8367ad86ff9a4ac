import type { FastifyReply } from 'fastify';
import { withoutData } from '../../domain/errors/without-data.ts';
import { checkInAnswer, checkInRequest } from '../../domain/services/check-in.ts';
import { documentStatusAnswer, documentStatusRequest } from '../../domain/services/document-status.ts';
import { note } from '../log/note.ts';
import type { IntakeContext } from '../server/context.ts';
import { refuse } from '../server/failure.ts';
import { answers, type Routes } from '../server/routes.ts';
import { authenticate, authenticated, signedByTerminal } from '../server/terminal-auth.ts';
import { countAttempt } from '../store/attempts.ts';

/**
 * What terminals ask of other systems of the office. Codes and numbers are passed on and kept nowhere, also not in a
 * log; ten unknown ones in a quarter of an hour make a terminal wait. A system that the office does not have is
 * `not-found`.
 */
export function serviceRoutes(app: Routes, context: IntakeContext): void {
  const { clock, config } = context;
  const { appointments, documents } = config.office ?? {};
  const onRequest = authenticate(context);
  const security = signedByTerminal;

  app.post(
    '/v1/check-in',
    { onRequest, schema: { security, body: checkInRequest, response: answers(checkInAnswer) } },
    async (request, reply) => {
      if (!appointments) return refuse(reply, 'not-found');
      return limited(context, reply, `check-in:${authenticated(request).id}`, async () => {
        const answer = await appointments.checkIn(request.body.code, clock.now());
        return { answer, known: answer.outcome !== 'unknown' };
      });
    },
  );

  app.post(
    '/v1/document-status',
    { onRequest, schema: { security, body: documentStatusRequest, response: answers(documentStatusAnswer) } },
    async (request, reply) => {
      if (!documents) return refuse(reply, 'not-found');
      return limited(context, reply, `document:${authenticated(request).id}`, async () => {
        const state = await documents.stateOf(request.body.serialNumber);
        return { answer: { state }, known: state !== 'unknown' };
      });
    },
  );
}

/** Counts the question against its scope until its answer shows that it was a right one. */
async function limited<T>(
  { store, clock, log }: IntakeContext,
  reply: FastifyReply,
  scope: string,
  answer: () => Promise<{ answer: T; known: boolean }>,
): Promise<T | FastifyReply> {
  const attempt = await countAttempt(store, [scope], clock.now());
  if (!attempt.allowed) {
    await attempt.takeBack();
    return refuse(reply, 'rate-limited');
  }
  try {
    const answered = await answer();
    if (answered.known) await attempt.takeBack();
    return answered.answer;
  } catch (error) {
    await attempt.takeBack();
    note(log, 'a system of the office does not answer', { error: withoutData(error) });
    return refuse(reply, 'busy');
  }
}
