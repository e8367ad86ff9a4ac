import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { PhotoVeto } from '../../domain/photo/veto.ts';
import type { RecapturePart } from '../../domain/recapture/recapture.ts';
import { ok, type Result } from '../../domain/result.ts';
import type { FingerVerification } from '../desk/contract.ts';
import { noteOpening } from '../waiting/openings.ts';
import { appendAudit } from './audit.ts';
import { readPackages, removePackages, sweepObjects } from './packages/packages.ts';
import type { CaseMeta } from './schema.ts';
import { newSecret, secretHash } from './secret-hash.ts';
import { type Held, lockAsShown, type NotShown } from './shown-case.ts';
import type { Store } from './store.ts';

/** A clerk may look at a case for so long before fetching it anew. */
export const handleLifetimeMs = 60 * 60_000;

export type SealedCase = CaseMeta & { sealed: Uint8Array };

/** A case with all that the desk asks about it. */
export type WaitingCase = SealedCase & {
  /** The latest word on the photo. */
  veto: PhotoVeto | null;
  /** Parts that a terminal is still to bring. */
  wanted: { part: RecapturePart; askedAt: Date }[];
  /** What terminals have brought, oldest first: the last of each part counts. */
  broughtAnew: SealedCase[];
};

/**
 * Every case with this code that waits and is within its 96 hours (two terminals may have drawn one code), in one
 * query: what supplements a case has its code.
 */
export async function waitingCases(store: Store, caseCode: string, now: number): Promise<WaitingCase[]> {
  const rows = await store.db
    .selectFrom('case_meta')
    .leftJoin('case_package', 'case_package.case_id', 'case_meta.id')
    .leftJoin('photo_veto', 'photo_veto.case_id', 'case_meta.id')
    .selectAll('case_meta')
    .select(['case_package.sealed', 'photo_veto.veto'])
    .select((one) =>
      jsonArrayFrom(
        one
          .selectFrom('recapture')
          .select(['part', 'asked_at'])
          .whereRef('case_id', '=', 'case_meta.id')
          .orderBy('part'),
      ).as('recaptures'),
    )
    .where('case_code', '=', caseCode)
    .where('state', '=', 'received')
    .where('purge_at', '>', new Date(now))
    .orderBy('received_at')
    .execute();
  const found = await readPackages(store, rows);
  return found
    .filter(({ supplements }) => supplements === null)
    .map(({ recaptures, ...one }) => ({
      ...one,
      wanted: recaptures.map(({ part, asked_at }) => ({ part, askedAt: new Date(asked_at) })),
      broughtAnew: found.filter(({ supplements }) => supplements === one.id),
    }));
}

/** A case as it lies in the store, read back from there. */
export async function storedCase(store: Store, meta: CaseMeta): Promise<SealedCase | undefined> {
  const row = await store.db
    .selectFrom('case_package')
    .select('sealed')
    .where('case_id', '=', meta.id)
    .executeTakeFirst();
  const [found] = await readPackages(store, [{ ...meta, sealed: row?.sealed ?? null }]);
  return found;
}

/**
 * Notes that the case was opened at a desk, with so many supplements, and returns the handle with which that desk may
 * take it over.
 */
export function openCase(
  { db }: Store,
  { caseId, supplements, staffId }: { caseId: string; supplements: number; staffId: string },
  now: number,
): Promise<string> {
  const handle = newSecret();
  return db.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('desk_handle')
      .values({
        handle_hash: secretHash(handle),
        case_id: caseId,
        expires_at: new Date(now + handleLifetimeMs),
        supplements,
      })
      .execute();
    await noteOpening(transaction, caseId, now);
    await appendAudit(transaction, now, { event: 'opened', caseId, staffId });
    return handle;
  });
}

/** Notes a case that cannot be opened (wrong key, damaged before it was sealed). */
export async function noteUnreadable({ db }: Store, caseId: string, now: number): Promise<void> {
  await db
    .transaction()
    .execute((transaction) => appendAudit(transaction, now, { event: 'unreadable', caseId }));
}

/**
 * "Übernommen": the case and what was captured anew for it become `fetched` and their packages are deleted, in one
 * transaction and from the files. How the fingers were compared goes into the audit.
 */
export async function takeOver(
  store: Store,
  request: Held & { verification: FingerVerification; staffId: string },
  now: number,
): Promise<Result<null, NotShown>> {
  const outcome = await store.db.transaction().execute(async (transaction) => {
    const waiting = await lockAsShown(transaction, request, now);
    if (!waiting.ok) return waiting;
    const { caseId, staffId, verification } = request;
    const all = await transaction
      .updateTable('case_meta')
      .set({ state: 'fetched', fetched_at: new Date(now) })
      .where((expression) =>
        expression.or([expression('id', '=', caseId), expression('supplements', '=', caseId)]),
      )
      .where('state', '=', 'received')
      .where('purge_at', '>', new Date(now))
      .returningAll()
      .execute();
    await removePackages(store, transaction, all, now);
    await transaction.deleteFrom('recapture').where('case_id', '=', caseId).execute();
    await appendAudit(transaction, now, { event: `fingers-${verification}`, caseId, staffId });
    for (const { id, terminal_id: terminalId } of all)
      await appendAudit(transaction, now, { event: 'fetched', caseId: id, terminalId, staffId });
    return ok(null);
  });
  if (outcome.ok) {
    await store.erase();
    // What an object store refuses now is removed by the job.
    await sweepObjects(store, now).catch(() => undefined);
  }
  return outcome;
}
