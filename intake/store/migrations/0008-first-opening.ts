import { type Kysely, sql } from 'kysely';

/** When a case was first opened at a desk: the end of its wait. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table case_meta add column opened_at timestamptz`.execute(db);
  await sql`create index case_meta_opened on case_meta (opened_at) where opened_at is not null`.execute(db);
}
