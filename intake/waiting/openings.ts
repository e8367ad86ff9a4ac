import type { Transaction } from 'kysely';
import { type Opening, recentMs } from '../../domain/waiting/estimate.ts';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

/** Enough for the three waits of the estimate, with some that do not count. */
const limit = 20;

/** A clerk has called somebody up: the first opening of a case ends its wait. */
export async function noteOpening(
  transaction: Transaction<Schema>,
  caseId: string,
  now: number,
): Promise<void> {
  await transaction
    .updateTable('case_meta')
    .set({ opened_at: new Date(now) })
    .where('id', '=', caseId)
    .where('opened_at', 'is', null)
    .execute();
}

/** The latest first openings, as the estimate needs them. */
export async function recentOpenings({ db }: Store, now: number): Promise<Opening[]> {
  const rows = await db
    .selectFrom('case_meta')
    .select(['received_at', 'opened_at'])
    .where('opened_at', '>', new Date(now - recentMs))
    .orderBy('opened_at', 'desc')
    .limit(limit)
    .execute();
  return rows.flatMap(({ received_at, opened_at }) =>
    opened_at ? [{ receivedAt: received_at.getTime(), openedAt: opened_at.getTime() }] : [],
  );
}
