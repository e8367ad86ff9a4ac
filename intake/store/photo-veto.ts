import type { PhotoVeto } from '../../domain/photo/veto.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { appendAudit } from './audit.ts';
import { holdsCase } from './desk.ts';
import type { Store } from './store.ts';

/** Notes the clerk's word on the photo of an open case, and in the audit; a later word replaces an earlier one. */
export function decidePhoto(
  { db }: Store,
  { veto, staffId, ...request }: { caseId: string; handle: string; veto: PhotoVeto; staffId: string },
  now: number,
): Promise<Result<null, { code: 'not-found' | 'wrong-state' }>> {
  const { caseId } = request;
  return db.transaction().execute(async (transaction) => {
    if (!(await holdsCase(transaction, request, now))) return fail({ code: 'not-found' });
    const waiting = await transaction
      .selectFrom('case_meta')
      .select('terminal_id')
      .where('id', '=', caseId)
      .where('state', '=', 'received')
      .forUpdate()
      .executeTakeFirst();
    if (!waiting) return fail({ code: 'wrong-state' });
    const decision = { veto, decided_at: new Date(now) };
    await transaction
      .insertInto('photo_veto')
      .values({ case_id: caseId, ...decision })
      .onConflict((conflict) => conflict.column('case_id').doUpdateSet(decision))
      .execute();
    await appendAudit(transaction, now, {
      event: `photo-${veto}`,
      caseId,
      terminalId: waiting.terminal_id,
      staffId,
    });
    return ok(null);
  });
}
