import { fail, ok, type Result } from '../../domain/result.ts';
import type { DeskNote } from '../desk/contract.ts';
import { appendAudit } from './audit.ts';
import { type Held, shownWith } from './shown-case.ts';
import type { Store } from './store.ts';

/** Writes into the audit what a clerk did with an open case outside of the intake (printed, exported, compared). */
export function noteAtDesk(
  { db }: Store,
  request: Held & { note: DeskNote; staffId: string },
  now: number,
): Promise<Result<null, { code: 'not-found' }>> {
  const { caseId, note, staffId } = request;
  return db.transaction().execute(async (transaction) => {
    if ((await shownWith(transaction, request, now)) === undefined) return fail({ code: 'not-found' });
    await appendAudit(transaction, now, { event: note, caseId, staffId });
    return ok(null);
  });
}
