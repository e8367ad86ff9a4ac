import type { PhotoVeto } from '../../domain/photo/veto.ts';
import { ok, type Result } from '../../domain/result.ts';
import { appendAudit } from './audit.ts';
import { type Held, lockAsShown, type NotShown } from './shown-case.ts';
import type { Store } from './store.ts';

/** Notes the clerk's word on the photo of an open case, and in the audit; a later word replaces an earlier one. */
export function decidePhoto(
  { db }: Store,
  { veto, staffId, ...request }: Held & { veto: PhotoVeto; staffId: string },
  now: number,
): Promise<Result<null, NotShown>> {
  const { caseId } = request;
  return db.transaction().execute(async (transaction) => {
    const waiting = await lockAsShown(transaction, request, now);
    if (!waiting.ok) return waiting;
    const decision = { veto, decided_at: new Date(now) };
    await transaction
      .insertInto('photo_veto')
      .values({ case_id: caseId, ...decision })
      .onConflict((conflict) => conflict.column('case_id').doUpdateSet(decision))
      .execute();
    await appendAudit(transaction, now, {
      event: `photo-${veto}`,
      caseId,
      terminalId: waiting.value.terminal_id,
      staffId,
    });
    return ok(null);
  });
}
