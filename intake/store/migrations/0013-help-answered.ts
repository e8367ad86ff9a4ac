import { type Kysely, sql } from 'kysely';

/** When somebody set out to a citizen who called, so that the terminal can say so. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table help_call add column answered_at timestamptz`.execute(db);
}
