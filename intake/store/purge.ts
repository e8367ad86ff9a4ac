import { purgeStaff } from '../staff/sessions.ts';
import { attemptWindowMs } from './attempts.ts';
import { appendAudit } from './audit.ts';
import type { Store } from './store.ts';

/** What is known about a case without its package (ids, times, digest) is kept as long as a technical log. */
export const metaRetentionMs = 30 * 24 * 3_600_000;

/**
 * Deletes what is due: packages at their 96 hours (state `expired`), used-up nonces, handles and tries, and old
 * case records. Any process may run it at any time, also several at once. Returns how many packages went.
 */
export async function purge(store: Store, now: number): Promise<number> {
  const at = new Date(now);
  const expired = await store.db.transaction().execute(async (transaction) => {
    const due = await transaction
      .updateTable('case_meta')
      .set({ state: 'expired' })
      .where('state', '=', 'received')
      .where('purge_at', '<=', at)
      .returning(['id', 'terminal_id'])
      .execute();
    for (const { id, terminal_id: terminalId } of due) {
      await transaction.deleteFrom('case_package').where('case_id', '=', id).execute();
      await appendAudit(transaction, now, { event: 'expired', caseId: id, terminalId });
    }
    return due.length;
  });
  if (expired > 0) await store.erase();
  await purgeStaff(store, now);
  const { db } = store;
  await db.deleteFrom('used_nonce').where('expires_at', '<=', at).execute();
  await db.deleteFrom('desk_handle').where('expires_at', '<=', at).execute();
  await db
    .deleteFrom('desk_attempt')
    .where('at', '<=', new Date(now - attemptWindowMs))
    .execute();
  await db
    .deleteFrom('case_meta')
    .where('state', '!=', 'received')
    .where('purge_at', '<=', new Date(now - metaRetentionMs))
    .execute();
  return expired;
}
