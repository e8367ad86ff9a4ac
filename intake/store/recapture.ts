import type { Transaction } from 'kysely';
import type { RecapturePart } from '../../domain/recapture/recapture.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { appendAudit } from './audit.ts';
import { holdsCase } from './desk.ts';
import type { CaseMeta, Schema } from './schema.ts';
import type { Store } from './store.ts';

/** "Nur Foto neu", "nur Finger neu": the case waits for a terminal to bring this part anew. */
export function askRecapture(
  { db }: Store,
  request: { caseId: string; handle: string; part: RecapturePart; staffId: string },
  now: number,
): Promise<Result<null, { code: 'not-found' | 'wrong-state' }>> {
  const { caseId, part, staffId } = request;
  return db.transaction().execute(async (transaction) => {
    if (!(await holdsCase(transaction, request, now))) return fail({ code: 'not-found' });
    const waiting = await waitingCase(transaction, caseId, now);
    if (!waiting) return fail({ code: 'wrong-state' });
    const asked_at = new Date(now);
    await transaction
      .insertInto('recapture')
      .values({ case_id: caseId, part, asked_at })
      .onConflict((conflict) => conflict.columns(['case_id', 'part']).doUpdateSet({ asked_at }))
      .execute();
    await appendAudit(transaction, now, {
      event: `recapture-${part}`,
      caseId,
      terminalId: waiting.terminal_id,
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
  const wanted = await transaction
    .deleteFrom('recapture')
    .where('case_id', '=', caseId)
    .where('part', '=', part)
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('case_meta').select('id').where('id', '=', caseId).where('case_code', '=', caseCode)),
    )
    .returning('case_id')
    .executeTakeFirst();
  if (!wanted) return undefined;
  if (part === 'photo') await transaction.deleteFrom('photo_veto').where('case_id', '=', caseId).execute();
  return waitingCase(transaction, caseId, now);
}

const waitingCase = (
  transaction: Transaction<Schema>,
  caseId: string,
  now: number,
): Promise<CaseMeta | undefined> =>
  transaction
    .selectFrom('case_meta')
    .selectAll()
    .where('id', '=', caseId)
    .where('supplements', 'is', null)
    .where('state', '=', 'received')
    .where('purge_at', '>', new Date(now))
    .forUpdate()
    .executeTakeFirst();
