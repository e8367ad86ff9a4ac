import { type Kysely, sql } from 'kysely';

/** Packages in an object store that are to be removed, and from when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table object_removal (
    case_id uuid not null,
    digest text not null,
    due_at timestamptz not null,
    primary key (case_id, digest)
  )`.execute(db);
  await sql`create index object_removal_due on object_removal (due_at)`.execute(db);
}
