import type { SealStatement } from '../../domain/package/seal.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Receipt } from '../../domain/sync/protocol.ts';
import { appendAudit } from './audit.ts';
import { keepPackage, preparePackage } from './packages/packages.ts';
import type { CaseMeta } from './schema.ts';
import type { Store } from './store.ts';

/** PassV §9(3), PAuswV §6a(3): what was never fetched is deleted 96 hours after capture. */
export const retentionMs = 96 * 3_600_000;

/**
 * Keeps the sealed case with the `kid` of the key that opens it. The same case again gives its present state and never brings a package back; a case
 * that is already past its 96 hours is noted as expired without being kept.
 */
export async function receiveCase(
  store: Store,
  { seal, sealed, keyId }: { seal: SealStatement; sealed: Uint8Array; keyId: string },
  now: number,
): Promise<Result<CaseMeta, { code: 'case-conflict' }>> {
  const capturedAt = Date.parse(seal.capturedAt);
  // A terminal whose clock is ahead must not stretch the limit.
  const purgeAt = Math.min(capturedAt, now) + retentionMs;
  const named = { id: seal.caseId, digest: seal.digest };
  const state = purgeAt <= now ? 'expired' : 'received';
  // Only what may become a new case: the objects of one that is known, or was, stay as they are.
  if (store.objects && state === 'received' && !(await isKnown(store, seal.caseId)))
    await preparePackage(store, named, sealed, now);
  return store.db.transaction().execute(async (transaction) => {
    const inserted = await transaction
      .insertInto('case_meta')
      .values({
        id: seal.caseId,
        case_code: seal.caseCode,
        terminal_id: seal.terminalId,
        digest: seal.digest,
        bytes: seal.bytes,
        key_id: keyId,
        captured_at: new Date(capturedAt),
        received_at: new Date(now),
        state,
        opened_at: null,
        fetched_at: null,
        purge_at: new Date(purgeAt),
      })
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst();
    if (inserted) {
      if (state === 'received') await keepPackage(store, transaction, named, sealed);
      const terminalId = seal.terminalId;
      await appendAudit(transaction, now, { event: state, caseId: seal.caseId, terminalId });
      return ok(inserted);
    }
    const known = await transaction
      .selectFrom('case_meta')
      .selectAll()
      .where('id', '=', seal.caseId)
      .executeTakeFirstOrThrow();
    const same = known.digest === seal.digest && known.terminal_id === seal.terminalId;
    return same ? ok(known) : fail({ code: 'case-conflict' });
  });
}

async function isKnown({ db }: Store, id: string): Promise<boolean> {
  return (
    (await db.selectFrom('case_meta').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  );
}

/** The cases of this terminal among `ids`; others are left out as if unknown. */
export async function casesOfTerminal(
  { db }: Store,
  terminalId: string,
  ids: readonly string[],
): Promise<CaseMeta[]> {
  if (ids.length === 0) return [];
  return db
    .selectFrom('case_meta')
    .selectAll()
    .where('id', 'in', ids)
    .where('terminal_id', '=', terminalId)
    .orderBy('id')
    .execute();
}

/** What the receipt says about a case: the same for the same state, however often it is asked for. */
export function receiptOf(meta: CaseMeta): Receipt {
  const since = { received: meta.received_at, fetched: meta.fetched_at, expired: meta.purge_at }[meta.state];
  return {
    caseId: meta.id,
    digest: meta.digest,
    state: meta.state,
    at: (since ?? meta.received_at).toISOString(),
  };
}
