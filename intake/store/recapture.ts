import type { Transaction } from 'kysely';
import type { RecapturePart } from '../../domain/recapture/recapture.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { appendAudit } from './audit.ts';
import { holdsCase, type SealedCase } from './desk.ts';
import { readPackages } from './packages/packages.ts';
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

/** The parts of this case that are still to come. */
export async function wantedParts(
  { db }: Store,
  caseId: string,
): Promise<{ part: RecapturePart; askedAt: Date }[]> {
  const rows = await db
    .selectFrom('recapture')
    .select(['part', 'asked_at'])
    .where('case_id', '=', caseId)
    .orderBy('part')
    .execute();
  return rows.map(({ part, asked_at: askedAt }) => ({ part, askedAt }));
}

/**
 * A supplement arrives: its wish is used up, and a word on the photo that is replaced no longer counts. Returns the
 * case that it belongs to; undefined when that case does not wait for this part.
 */
export async function fulfilRecapture(
  transaction: Transaction<Schema>,
  { caseId, part }: { caseId: string; part: RecapturePart },
  now: number,
): Promise<CaseMeta | undefined> {
  const wanted = await transaction
    .deleteFrom('recapture')
    .where('case_id', '=', caseId)
    .where('part', '=', part)
    .returning('case_id')
    .executeTakeFirst();
  if (!wanted) return undefined;
  if (part === 'photo') await transaction.deleteFrom('photo_veto').where('case_id', '=', caseId).execute();
  return waitingCase(transaction, caseId, now);
}

/** What terminals have brought for this case, oldest first, so that the last of each part counts. */
export async function supplementsOf(store: Store, caseId: string): Promise<SealedCase[]> {
  const supplements = await store.db
    .selectFrom('case_meta')
    .leftJoin('case_package', 'case_package.case_id', 'case_meta.id')
    .selectAll('case_meta')
    .select('case_package.sealed')
    .where('supplements', '=', caseId)
    .where('state', '=', 'received')
    .orderBy('received_at')
    .execute();
  return readPackages(store, supplements);
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
