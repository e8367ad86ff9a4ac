import { recaptureAnswer, recaptureRequest } from '../../domain/recapture/recapture.ts';
import { parseCaseCode } from '../../domain/slip/case-code.ts';
import { countAttempt } from '../store/attempts.ts';
import type { IntakeContext } from './context.ts';
import { findCase } from './desk-fetch.ts';
import { untilFullStep } from './even-refusal.ts';
import { refuse } from './failure.ts';
import { answers, type Routes } from './routes.ts';
import { authenticate, authenticated, signedByTerminal } from './terminal-auth.ts';

/**
 * `POST /v1/recaptures`: the citizen is back at a terminal. Only which parts are wanted is told, and nothing at all
 * when code, day or month are wrong or nothing is wanted: always the same `not-found`.
 */
export function recaptureRoute(app: Routes, context: IntakeContext): void {
  const { store, clock, config } = context;
  app.post(
    '/v1/recaptures',
    {
      onRequest: authenticate(context),
      schema: { security: signedByTerminal, body: recaptureRequest, response: answers(recaptureAnswer) },
    },
    async (request, reply) => {
      const caseCode = parseCaseCode(request.body.caseCode);
      if (caseCode === undefined) return refuse(reply, 'not-found');
      const scopes = [`code:${caseCode}`, `terminal:${authenticated(request).id}`];
      const attempt = await countAttempt(store, scopes, clock.now());
      if (!attempt.allowed) {
        await attempt.takeBack();
        return refuse(reply, 'rate-limited');
      }
      const begun = clock.now();
      const found = await findCase(context, { ...request.body, caseCode });
      const wanted = found.ok ? found.value.waiting.wanted : [];
      if (!found.ok || wanted.length === 0) {
        await untilFullStep(clock, begun, config.refusalStepMs ?? 0);
        return refuse(reply, 'not-found');
      }
      await attempt.takeBack();
      return { caseId: found.value.waiting.id, caseCode, parts: wanted.map(({ part }) => part) };
    },
  );
}
