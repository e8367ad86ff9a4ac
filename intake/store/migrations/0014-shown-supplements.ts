import { type Kysely, sql } from 'kysely';

/** How many supplements a desk was shown with the case: what comes later must not be decided on unseen. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table desk_handle add column supplements integer not null default 0`.execute(db);
}
