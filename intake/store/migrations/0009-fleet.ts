import { type Kysely, sql } from 'kysely';

/** What is known about the terminals in the field. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table terminal_heartbeat (
    terminal_id uuid primary key references terminal,
    at timestamptz not null,
    step_since timestamptz not null,
    beat text not null
  )`.execute(db);
  await sql`create table fleet_alarm (
    id uuid primary key,
    terminal_id uuid not null references terminal,
    kind text not null,
    subject text not null,
    opened_at timestamptz not null,
    closed_at timestamptz
  )`.execute(db);
  await sql`create unique index fleet_alarm_open on fleet_alarm (terminal_id, kind, subject)
    where closed_at is null`.execute(db);
  await sql`create table fleet_command (
    id uuid primary key,
    terminal_id uuid not null references terminal,
    command_order text not null,
    staff_id uuid not null,
    given_at timestamptz not null,
    done_at timestamptz
  )`.execute(db);
  await sql`create index fleet_command_open on fleet_command (terminal_id, given_at) where done_at is null`.execute(
    db,
  );
}
