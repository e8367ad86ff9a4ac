import { returnPlan } from '../../../domain/pages/plan.ts';
import { ok } from '../../../domain/result.ts';
import type { Session } from '../session/session.ts';
import type { IntakeClientFailure } from '../sync/intake-client.ts';
import type { Sync } from '../sync/sync.ts';
import { onPage } from './question-calls.ts';
import { type Handlers, refuse } from './router.ts';

/**
 * A citizen is back because the clerk wants a part anew. The station asks the intake with what the slip says and the
 * day and month of birth; it learns which parts, and nothing of the case, which it could not open either.
 */
export function returnCalls(session: Session, sync: Pick<Sync, 'findRecapture'>) {
  return {
    'session.return': ({ language }) => {
      if (!session.machine.matches('attract')) return refuse('not-now');
      session.begin(language, 'return');
      return ok(null);
    },
    'recapture.find': async (request) => {
      if (onPage(session)?.page !== 'return') return refuse('not-now');
      const found = await sync.findRecapture(request);
      if (!found.ok) return ok({ outcome: outcomeOf(found.failure) });
      // The citizen may have gone while the intake was asked.
      const [first] = returnPlan(found.value.parts);
      if (!first || onPage(session)?.page !== 'return') return refuse('not-now');
      session.navigate(first, false, { recapture: { wanted: found.value } });
      return ok({ outcome: 'found' as const });
    },
  } satisfies Partial<Handlers>;
}

/** Two cases that fit are told like none: the clerk sorts it out. */
function outcomeOf({ code }: IntakeClientFailure): 'unknown' | 'too-many-tries' | 'unreachable' {
  if (code === 'not-found' || code === 'ambiguous-code') return 'unknown';
  return code === 'rate-limited' ? 'too-many-tries' : 'unreachable';
}
