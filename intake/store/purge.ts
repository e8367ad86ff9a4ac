import { purgeStaff } from '../staff/sessions.ts';
import { attemptWindowMs } from './attempts.ts';
import { appendAudit } from './audit.ts';
import { removePackages, sweepObjects } from './packages/packages.ts';
import type { Store } from './store.ts';

/** What is known about a case without its package (ids, times, digest) is kept as long as a technical log. */
export const metaRetentionMs = 30 * 24 * 3_600_000;
/** Small enough that no transaction lasts, and that several processes share the work. */
const batch = 100;

/**
 * Deletes what is due: packages at their 96 hours (state `expired`), used-up nonces, handles and tries, old case
 * records and certificates that have long ended. Any process may run it at any time, also several at once: each
 * takes batches that no other has locked. Returns how many packages went.
 */
export async function purge(store: Store, now: number): Promise<number> {
  let expired = 0;
  for (let last = batch; last === batch; expired += last) last = await expireBatch(store, now);
  // From view, from the files, from the object store.
  if (expired > 0) await store.erase();
  await sweepObjects(store, now);
  await deleteOldRows(store, now);
  return expired;
}

function expireBatch(store: Store, now: number): Promise<number> {
  return store.db.transaction().execute(async (transaction) => {
    const due = await transaction
      .selectFrom('case_meta')
      .select(['id', 'digest', 'terminal_id'])
      .where('state', '=', 'received')
      .where('purge_at', '<=', new Date(now))
      .orderBy('purge_at')
      .limit(batch)
      .forUpdate()
      .skipLocked()
      .execute();
    if (due.length === 0) return 0;
    const ids = due.map(({ id }) => id);
    await transaction.updateTable('case_meta').set({ state: 'expired' }).where('id', 'in', ids).execute();
    await transaction.deleteFrom('recapture').where('case_id', 'in', ids).execute();
    await removePackages(store, transaction, due, now);
    for (const { id, terminal_id: terminalId } of due)
      await appendAudit(transaction, now, { event: 'expired', caseId: id, terminalId });
    return due.length;
  });
}

async function deleteOldRows(store: Store, now: number): Promise<void> {
  const { db } = store;
  const at = new Date(now);
  const longAgo = new Date(now - metaRetentionMs);
  await purgeStaff(store, now);
  await db.deleteFrom('used_nonce').where('expires_at', '<=', at).execute();
  await db.deleteFrom('desk_handle').where('expires_at', '<=', at).execute();
  await db
    .deleteFrom('desk_attempt')
    .where('at', '<=', new Date(now - attemptWindowMs))
    .execute();
  await db.deleteFrom('terminal_certificate').where('not_after', '<=', longAgo).execute();
  await db
    .deleteFrom('case_meta')
    .where('state', '!=', 'received')
    .where('purge_at', '<=', longAgo)
    .execute();
}
