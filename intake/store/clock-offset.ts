import { sql } from 'kysely';
import type { Store } from './store.ts';

/** More than this, and the 96 hours of a case would not be the same in every process. */
const clockLimitMs = 120_000;

/** Milliseconds by which `now` is ahead of the database's clock, the one that all processes share. */
async function clockOffset({ db }: Store, now: number): Promise<number> {
  const { rows } = await sql<{ at: Date }>`select clock_timestamp() as at`.execute(db);
  return now - (rows[0]?.at.getTime() ?? now);
}

export const clockAgrees = async (store: Store, now: number): Promise<boolean> =>
  Math.abs(await clockOffset(store, now)) <= clockLimitMs;
