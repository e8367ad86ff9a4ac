import { ok } from '../../../domain/result.ts';
import type { Session } from '../session/session.ts';
import { type Handlers, refuse } from './router.ts';

/** The slip on the screen: print again after a fault, take leave. */
export function slipCalls(session: Session) {
  return {
    'slip.print': () => {
      if (!session.machine.matches({ slip: 'failed' })) return refuse('not-now');
      session.send({ type: 'PRINT' });
      return ok(null);
    },
    'slip.acknowledge': () => {
      if (!session.machine.matches('slip') && !session.machine.matches('referred')) return refuse('not-now');
      session.send({ type: 'ACKNOWLEDGE' });
      return ok(null);
    },
  } satisfies Partial<Handlers>;
}
