import { appendAudit } from './audit.ts';
import { removePackages, sweepObjects } from './packages/packages.ts';
import type { CaseMeta } from './schema.ts';
import type { Store } from './store.ts';

/** The test case was opened: `fetched`, its package deleted, in one transaction and from the files. */
export async function endTestCase(store: Store, meta: CaseMeta, now: number): Promise<CaseMeta> {
  const ended = await store.db.transaction().execute(async (transaction) => {
    const fetched = await transaction
      .updateTable('case_meta')
      .set({ state: 'fetched', fetched_at: new Date(now) })
      .where('id', '=', meta.id)
      .where('state', '=', 'received')
      .returningAll()
      .executeTakeFirst();
    if (!fetched) return undefined;
    await removePackages(store, transaction, [fetched], now);
    await appendAudit(transaction, now, {
      event: 'test-case',
      caseId: meta.id,
      terminalId: meta.terminal_id,
    });
    return fetched;
  });
  await store.erase();
  await sweepObjects(store, now).catch(() => undefined);
  return ended ?? meta;
}
