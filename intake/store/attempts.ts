import type { Store } from './store.ts';

/** A wrong try is forgotten after a quarter of an hour; ten of them in that time are enough. */
export const attemptWindowMs = 15 * 60_000;
export const attemptLimit = 10;

/** A counted try: refused when its scopes are exhausted, taken back when it was right. */
export interface Attempt {
  allowed: boolean;
  takeBack(): Promise<void>;
}

/**
 * Counts a try before its outcome is known, so that many tries at once cannot slip through. Each scope (a case
 * code, a member of the staff) has its own count. A try that was not allowed must be taken back too, so that waiting
 * heals the block whatever the client does meanwhile.
 */
export async function countAttempt({ db }: Store, scopes: string[], now: number): Promise<Attempt> {
  const own = await db
    .insertInto('desk_attempt')
    .values(scopes.map((scope) => ({ scope, at: new Date(now) })))
    .returning('id')
    .execute();
  const full = await db
    .selectFrom('desk_attempt')
    .select('scope')
    .where('scope', 'in', scopes)
    .where('at', '>', new Date(now - attemptWindowMs))
    .groupBy('scope')
    .having((expression) => expression.fn.countAll(), '>', attemptLimit)
    .execute();
  const takeBack = async () => {
    const ids = own.map((row) => row.id);
    await db.deleteFrom('desk_attempt').where('id', 'in', ids).execute();
  };
  return { allowed: full.length === 0, takeBack };
}
