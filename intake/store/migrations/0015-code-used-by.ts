import { type Kysely, sql } from 'kysely';

/** Thumbprint of the key that used a code, so that it may ask again when the answer was lost. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`alter table enrolment_code add column used_by text`.execute(db);
}
