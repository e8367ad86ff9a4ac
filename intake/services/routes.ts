import type { FastifyInstance, FastifyReply } from 'fastify';
import { checkInAnswer, checkInRequest } from '../../domain/services/check-in.ts';
import { documentStatusAnswer, documentStatusRequest } from '../../domain/services/document-status.ts';
import type { IntakeContext } from '../server/context.ts';
import { withoutData } from '../server/errors.ts';
import { refuse } from '../server/failure.ts';
import { authenticate, authenticated } from '../server/terminal-auth.ts';
import { countAttempt } from '../store/attempts.ts';

/**
 * What terminals ask of other systems of the office. Codes and numbers are passed on and kept nowhere, also not in a
 * log; ten unknown ones in a quarter of an hour make a terminal wait.
 */
export function serviceRoutes(app: FastifyInstance, context: IntakeContext): void {
  const { clock, config } = context;
  const { appointments, documents } = config.office ?? {};
  const onRequest = authenticate(context);

  if (appointments)
    app.post('/v1/check-in', { onRequest }, async (request, reply) => {
      const body = checkInRequest.safeParse(request.body).data;
      if (!body) return refuse(reply, 'malformed');
      return limited(context, reply, `check-in:${authenticated(request).id}`, async () => {
        const answer = checkInAnswer.parse(await appointments.checkIn(body.code, clock.now()));
        return { answer, known: answer.outcome !== 'unknown' };
      });
    });

  if (documents)
    app.post('/v1/document-status', { onRequest }, async (request, reply) => {
      const body = documentStatusRequest.safeParse(request.body).data;
      if (!body) return refuse(reply, 'malformed');
      return limited(context, reply, `document:${authenticated(request).id}`, async () => {
        const state = await documents.stateOf(body.serialNumber);
        return { answer: documentStatusAnswer.parse({ state }), known: state !== 'unknown' };
      });
    });
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
    log.warn({ error: withoutData(error) }, 'a system of the office does not answer');
    return refuse(reply, 'busy');
  }
}
