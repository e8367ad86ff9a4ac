import type { Transaction } from 'kysely';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CaseMeta, Schema } from './schema.ts';
import { secretHash } from './secret-hash.ts';

/** What a desk holds of a case that it was shown. */
export type Held = { caseId: string; handle: string };
export type NotShown = { code: 'not-found' | 'wrong-state' | 'case-changed' };

/** How many supplements this handle showed; undefined unless it was given out for this case, within its hour. */
export async function shownWith(
  transaction: Transaction<Schema>,
  { caseId, handle }: Held,
  now: number,
): Promise<number | undefined> {
  const found = await transaction
    .selectFrom('desk_handle')
    .select('supplements')
    .where('handle_hash', '=', secretHash(handle))
    .where('case_id', '=', caseId)
    .where('expires_at', '>', new Date(now))
    .executeTakeFirst();
  return found?.supplements;
}

/**
 * The waiting case on which a desk may decide, locked: it is as the desk was shown it. Supplements are counted, not
 * dated: two processes may differ about the time.
 */
export async function lockAsShown(
  transaction: Transaction<Schema>,
  held: Held,
  now: number,
): Promise<Result<CaseMeta, NotShown>> {
  const shown = await shownWith(transaction, held, now);
  if (shown === undefined) return fail({ code: 'not-found' });
  const waiting = await lockWaiting(transaction, held.caseId, now);
  if (!waiting) return fail({ code: 'wrong-state' });
  const { brought } = await transaction
    .selectFrom('case_meta')
    .select(({ fn }) => fn.countAll().as('brought'))
    .where('supplements', '=', held.caseId)
    .where('state', '=', 'received')
    .executeTakeFirstOrThrow();
  return Number(brought) === shown ? ok(waiting) : fail({ code: 'case-changed' });
}

/** The case while it waits; until the transaction ends nobody else decides on it and no supplement arrives. */
export const lockWaiting = (
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
