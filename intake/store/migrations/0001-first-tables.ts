import { type Kysely, sql } from 'kysely';

/** Table by table; the comments on their meaning are in `schema.ts`. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table terminal (
    id uuid primary key,
    thumbprint text not null unique,
    public_key text not null,
    enrolled_at timestamptz not null
  )`.execute(db);
  await sql`create table enrolment_code (
    code_hash text primary key,
    created_at timestamptz not null,
    used_at timestamptz
  )`.execute(db);
  await sql`create table used_nonce (
    terminal_id uuid not null references terminal,
    nonce_hash text not null,
    expires_at timestamptz not null,
    primary key (terminal_id, nonce_hash)
  )`.execute(db);
  await sql`create table case_meta (
    id uuid primary key,
    case_code text not null check (case_code ~ '^[0-9]{8}$'),
    terminal_id uuid not null references terminal,
    digest text not null check (digest ~ '^[0-9a-f]{64}$'),
    bytes integer not null check (bytes > 0),
    captured_at timestamptz not null,
    received_at timestamptz not null,
    state text not null check (state in ('received', 'fetched', 'expired')),
    fetched_at timestamptz,
    purge_at timestamptz not null,
    check ((state = 'fetched') = (fetched_at is not null))
  )`.execute(db);
  await sql`create index case_meta_waiting on case_meta (case_code) where state = 'received'`.execute(db);
  await sql`create index case_meta_purge on case_meta (purge_at)`.execute(db);
  await sql`create table case_package (
    case_id uuid primary key references case_meta on delete cascade,
    sealed bytea not null
  )`.execute(db);
  // Ciphertext does not compress: storing it as it comes saves the attempt.
  await sql`alter table case_package alter column sealed set storage external`.execute(db);
  await sql`create table desk_handle (
    handle_hash text primary key,
    case_id uuid not null references case_meta on delete cascade,
    expires_at timestamptz not null
  )`.execute(db);
  await sql`create table desk_attempt (
    id integer generated always as identity primary key,
    scope text not null,
    at timestamptz not null
  )`.execute(db);
  await sql`create index desk_attempt_scope on desk_attempt (scope, at)`.execute(db);
  await sql`create table audit (
    seq integer primary key,
    at timestamptz not null,
    event text not null,
    case_id uuid,
    terminal_id uuid,
    previous_hash text not null,
    hash text not null
  )`.execute(db);
}
