import { type Kysely, sql } from 'kysely';

/** Which parts of a case are to be captured anew, and the cases that bring them. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table case_meta
    add column supplements uuid references case_meta on delete cascade,
    add column supplement_part text check (supplement_part in ('photo', 'fingers')),
    add check ((supplements is null) = (supplement_part is null))`.execute(db);
  await sql`create index case_meta_supplements on case_meta (supplements) where supplements is not null`.execute(
    db,
  );
  await sql`create table recapture (
    case_id uuid not null references case_meta on delete cascade,
    part text not null check (part in ('photo', 'fingers')),
    asked_at timestamptz not null,
    primary key (case_id, part)
  )`.execute(db);
}
