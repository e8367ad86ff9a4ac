import { type Kysely, sql } from 'kysely';

/** Who is signed in; and who did what, in the audit. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table staff_member (
    id uuid primary key,
    subject_hash text not null unique,
    seen_at timestamptz not null
  )`.execute(db);
  await sql`create table staff_sign_in (
    token_hash text primary key,
    state text not null,
    nonce text not null,
    code_verifier text not null,
    return_to text not null,
    expires_at timestamptz not null
  )`.execute(db);
  await sql`create table staff_session (
    token_hash text primary key,
    staff_id uuid not null references staff_member on delete cascade,
    roles text not null,
    used_at timestamptz not null,
    ends_at timestamptz not null
  )`.execute(db);
  await sql`alter table audit add column staff_id uuid`.execute(db);
}
