import { ok } from '../../../domain/result.ts';
import type { Documents } from '../documents/documents.ts';
import type { Session } from '../session/session.ts';
import { type Handlers, refuse } from './router.ts';

/** The slip on the screen: print again after a fault, print other papers, take leave. */
export function slipCalls(session: Session, documents: Documents) {
  return {
    'slip.print': () => {
      if (!session.machine.matches({ slip: 'failed' })) return refuse('not-now');
      session.send({ type: 'PRINT' });
      return ok(null);
    },
    'documents.print': ({ kind }) => {
      const { slip } = session;
      if (!slip) return refuse('not-now');
      return documents.print(kind, slip.content, session) ? ok(null) : refuse('device');
    },
    'slip.acknowledge': () => {
      const { machine } = session;
      if (!machine.matches('slip') && !machine.matches('referred') && !machine.matches('returned'))
        return refuse('not-now');
      session.send({ type: 'ACKNOWLEDGE' });
      return ok(null);
    },
  } satisfies Partial<Handlers>;
}
