import { type Kysely, sql } from 'kysely';

/** Client certificates, revocation, and who has been given which key. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table terminal
    add column revoked_at timestamptz,
    add column newest_key text,
    add column newest_key_since timestamptz`.execute(db);
  await sql`create table terminal_certificate (
    fingerprint text primary key check (fingerprint ~ '^[0-9a-f]{64}$'),
    terminal_id uuid not null references terminal,
    authority text not null,
    issued_at timestamptz not null,
    not_after timestamptz not null
  )`.execute(db);
  await sql`alter table case_meta add column key_id text`.execute(db);
}
