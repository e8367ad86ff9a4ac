import { type Kysely, sql } from 'kysely';

/** The end of the audit's chain in one row: locked and read at once by whoever appends. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`create table audit_head (
    one boolean primary key default true check (one),
    seq integer not null,
    hash text not null
  )`.execute(db);
  await sql`insert into audit_head (seq, hash)
    select seq, hash from (
      select seq, hash from audit union all select 0, repeat('0', 64)
    ) as entries order by seq desc limit 1`.execute(db);
}
