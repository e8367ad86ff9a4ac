import { type Kysely, sql } from 'kysely';

/** Which terminals have a citizen who called for help. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table help_call (
    terminal_id uuid primary key references terminal,
    step text not null,
    called_at timestamptz not null
  )`.execute(db);
}
