import type { IntakeContext } from '../server/context.ts';
import { answers, type Routes } from '../server/routes.ts';
import { waitAnswer } from './contract.ts';
import { waitingNow } from './waiting-now.ts';

/** The wait for everybody: for the big screen in the waiting room and the city's website. No sign-in. */
export function waitingRoutes(app: Routes, context: IntakeContext): void {
  app.get('/wait/api/now', { schema: { response: answers(waitAnswer) } }, async () => ({
    ...(await waitingNow(context)),
    now: new Date(context.clock.now()).toISOString(),
  }));
}
