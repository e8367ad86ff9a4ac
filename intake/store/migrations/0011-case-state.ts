import { type Kysely, sql } from 'kysely';

/** For monitoring: how many cases are in which state, and since when the longest waits, without reading them all. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create index case_meta_state on case_meta (state, received_at)`.execute(db);
}
