import { testCaseCode } from '../../domain/package/test-case.ts';
import type { CaseMeta } from './schema.ts';
import type { Store } from './store.ts';

/** How many cases are in which state; tests are none. */
export async function caseCounts({ db }: Store): Promise<Record<CaseMeta['state'], number>> {
  const rows = await db
    .selectFrom('case_meta')
    .select(({ fn }) => ['state', fn.countAll<string>().as('count')])
    .where('case_code', '!=', testCaseCode)
    .groupBy('state')
    .execute();
  const byState = { received: 0, fetched: 0, expired: 0 };
  for (const { state, count } of rows) byState[state] = Number(count);
  return byState;
}

/** When the longest waiting case was received (milliseconds of the epoch); null = none waits. */
export async function oldestWaiting({ db }: Store): Promise<number | null> {
  const { oldest } = await db
    .selectFrom('case_meta')
    .select(({ fn }) => fn.min<Date | null>('received_at').as('oldest'))
    .where('state', '=', 'received')
    .where('case_code', '!=', testCaseCode)
    .executeTakeFirstOrThrow();
  return oldest?.getTime() ?? null;
}
