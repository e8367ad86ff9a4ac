import { type Kysely, sql } from 'kysely';

/** Sums of the terminals per hour, and what the office knows of itself. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table terminal_counter (
    terminal_id uuid not null references terminal,
    hour timestamptz not null,
    name text not null,
    value integer not null check (value > 0),
    primary key (terminal_id, hour, name)
  )`.execute(db);
  await sql`create index terminal_counter_name on terminal_counter (name, hour)`.execute(db);
  await sql`create table office_month (
    month text primary key check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    cases integer not null check (cases >= 0)
  )`.execute(db);
}
