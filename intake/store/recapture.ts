import type { Transaction } from 'kysely';
import type { RecapturePart } from '../../domain/recapture/recapture.ts';
import { ok, type Result } from '../../domain/result.ts';
import { appendAudit } from './audit.ts';
import type { CaseMeta, Schema } from './schema.ts';
import { type Held, lockAsShown, lockWaiting, type NotShown } from './shown-case.ts';
import type { Store } from './store.ts';

/** "Nur Foto neu", "nur Finger neu": the case waits for a terminal to bring this part anew. */
export function askRecapture(
  { db }: Store,
  request: Held & { part: RecapturePart; staffId: string },
  now: number,
): Promise<Result<null, NotShown>> {
  const { caseId, part, staffId } = request;
  return db.transaction().execute(async (transaction) => {
    const waiting = await lockAsShown(transaction, request, now);
    if (!waiting.ok) return waiting;
    const asked_at = new Date(now);
    await transaction
      .insertInto('recapture')
      .values({ case_id: caseId, part, asked_at })
      .onConflict((conflict) => conflict.columns(['case_id', 'part']).doUpdateSet({ asked_at }))
      .execute();
    await appendAudit(transaction, now, {
      event: `recapture-${part}`,
      caseId,
      terminalId: waiting.value.terminal_id,
      staffId,
    });
    return ok(null);
  });
}

/**
 * A supplement arrives: its wish is used up, and a word on the photo that is replaced no longer counts. Returns the
 * case that it belongs to; undefined when that case, with the same code, does not wait for this part.
 */
export async function fulfilRecapture(
  transaction: Transaction<Schema>,
  { caseId, caseCode, part }: { caseId: string; caseCode: string; part: RecapturePart },
  now: number,
): Promise<CaseMeta | undefined> {
  // First of all, as every decision at a desk does: none may count a photo that is just being replaced.
  const waiting = await lockWaiting(transaction, caseId, now);
  if (waiting?.case_code !== caseCode) return undefined;
  const wanted = await transaction
    .deleteFrom('recapture')
    .where('case_id', '=', caseId)
    .where('part', '=', part)
    .returning('case_id')
    .executeTakeFirst();
  if (!wanted) return undefined;
  if (part === 'photo') await transaction.deleteFrom('photo_veto').where('case_id', '=', caseId).execute();
  return waiting;
}
