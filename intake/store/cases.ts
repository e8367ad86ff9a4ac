import type { Transaction } from 'kysely';
import type { SealStatement } from '../../domain/package/seal.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Receipt } from '../../domain/sync/protocol.ts';
import { appendAudit } from './audit.ts';
import { keepPackage, preparePackage } from './packages/packages.ts';
import { fulfilRecapture } from './recapture.ts';
import type { CaseMeta, Schema } from './schema.ts';
import type { Store } from './store.ts';

/** PassV §9(3), PAuswV §6a(3): what was never fetched is deleted 96 hours after capture. */
export const retentionMs = 96 * 3_600_000;

type Refused = { code: 'case-conflict' | 'wrong-state' };
/** `keyId`: the `kid` of the key that opens the case. */
type Announced = { seal: SealStatement; sealed: Uint8Array; keyId: string };

/**
 * Keeps the sealed case. The same case again gives its present state and never brings a package back; a case
 * that is already past its 96 hours is noted as expired without being kept. What replaces a part of another case is
 * only taken while that case waits for this part, and goes with it.
 */
export async function receiveCase(
  store: Store,
  announced: Announced,
  now: number,
): Promise<Result<CaseMeta, Refused>> {
  const { seal, sealed } = announced;
  const named = { id: seal.caseId, digest: seal.digest };
  // Only what may become a new case: the objects of one that is known, or was, stay as they are.
  if (store.objects && limitOf(seal, now) > now && !(await isKnown(store, seal.caseId)))
    await preparePackage(store, named, sealed, now);
  return store.db.transaction().execute(async (transaction) => {
    // Before the wish is used up: an upload that is repeated must not take the next wish.
    const known = seal.supplements && (await sameCase(transaction, seal));
    if (known) return known;
    const original =
      seal.supplements &&
      (await fulfilRecapture(transaction, { ...seal.supplements, caseCode: seal.caseCode }, now));
    // The same upload, sent twice at once, may have taken the wish meanwhile.
    if (seal.supplements && !original)
      return (await sameCase(transaction, seal)) ?? fail({ code: 'wrong-state' });
    const inserted = await insertCase(transaction, announced, original, now);
    if (!inserted) return (await sameCase(transaction, seal)) ?? fail({ code: 'case-conflict' });
    const received = inserted.state === 'received';
    if (received) await keepPackage(store, transaction, named, sealed);
    await appendAudit(transaction, now, {
      event: received ? 'received' : 'expired',
      caseId: seal.caseId,
      terminalId: seal.terminalId,
    });
    return ok(inserted);
  });
}

/** A terminal whose clock is ahead must not stretch the limit. */
const limitOf = ({ capturedAt }: SealStatement, now: number): number =>
  Math.min(Date.parse(capturedAt), now) + retentionMs;

async function sameCase(
  transaction: Transaction<Schema>,
  seal: SealStatement,
): Promise<Result<CaseMeta, Refused> | undefined> {
  const known = await transaction
    .selectFrom('case_meta')
    .selectAll()
    .where('id', '=', seal.caseId)
    .executeTakeFirst();
  if (!known) return undefined;
  const same = known.digest === seal.digest && known.terminal_id === seal.terminalId;
  return same ? ok(known) : fail({ code: 'case-conflict' });
}

function insertCase(
  transaction: Transaction<Schema>,
  { seal, keyId }: Announced,
  original: CaseMeta | undefined,
  now: number,
): Promise<CaseMeta | undefined> {
  const own = limitOf(seal, now);
  const purgeAt = Math.min(own, original?.purge_at.getTime() ?? own);
  return transaction
    .insertInto('case_meta')
    .values({
      id: seal.caseId,
      case_code: seal.caseCode,
      terminal_id: seal.terminalId,
      digest: seal.digest,
      bytes: seal.bytes,
      key_id: keyId,
      captured_at: new Date(seal.capturedAt),
      received_at: new Date(now),
      state: purgeAt <= now ? 'expired' : 'received',
      opened_at: null,
      fetched_at: null,
      purge_at: new Date(purgeAt),
      supplements: original?.id ?? null,
      supplement_part: seal.supplements?.part ?? null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
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
