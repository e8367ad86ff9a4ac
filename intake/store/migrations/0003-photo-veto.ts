import { type Kysely, sql } from 'kysely';

/** What a clerk decided about a photo; it goes with the case's record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table photo_veto (
    case_id uuid primary key references case_meta on delete cascade,
    veto text not null check (veto in ('ok-obvious', 'ok-other', 'nok')),
    decided_at timestamptz not null
  )`.execute(db);
}
