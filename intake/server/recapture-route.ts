import type { FastifyInstance } from 'fastify';
import { recaptureAnswer, recaptureRequest } from '../../domain/recapture/recapture.ts';
import { countAttempt } from '../store/attempts.ts';
import { wantedParts } from '../store/recapture.ts';
import type { IntakeContext } from './context.ts';
import { findCase } from './desk-fetch.ts';
import { refuse } from './failure.ts';
import { authenticate, authenticated } from './terminal-auth.ts';

/**
 * `POST /v1/recaptures`: the citizen is back at a terminal. Only which parts are wanted is told, and nothing at all
 * when code, day or month are wrong or nothing is wanted: always the same `not-found`.
 */
export function recaptureRoute(app: FastifyInstance, context: IntakeContext): void {
  const { store, clock } = context;
  app.post('/v1/recaptures', { onRequest: authenticate(context) }, async (request, reply) => {
    const body = recaptureRequest.safeParse(request.body).data;
    if (!body) return refuse(reply, 'malformed');
    const scopes = [`code:${body.caseCode.replace(/\D/g, '')}`, `terminal:${authenticated(request).id}`];
    const attempt = await countAttempt(store, scopes, clock.now());
    if (!attempt.allowed) {
      await attempt.takeBack();
      return refuse(reply, 'rate-limited');
    }
    const found = await findCase(context, body);
    const wanted = found.ok ? await wantedParts(store, found.value.waiting.id) : [];
    if (!found.ok || wanted.length === 0) return refuse(reply, 'not-found');
    await attempt.takeBack();
    const { id, case_code: caseCode } = found.value.waiting;
    return recaptureAnswer.parse({ caseId: id, caseCode, parts: wanted.map(({ part }) => part) });
  });
}
