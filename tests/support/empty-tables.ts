import { sql } from 'kysely';
import type { Store } from '../../intake/store/store.ts';

/**
 * Empties every table, so that tests may share one database; the audit begins anew, as after the migrations. Most
 * tests fill few of them, and to truncate one that is empty takes as long as one that is not.
 */
export async function emptyTables({ db }: Store): Promise<void> {
  names ??= db.introspection.getTables().then((tables) => tables.map(({ name }) => name));
  const all = (await names).filter((name) => name !== 'audit_head');
  const looks = all.map(
    (name) => sql`select ${sql.lit(name)} as name where exists (select from ${sql.table(name)})`,
  );
  const { rows } = await sql<{ name: string }>`${sql.join(looks, sql` union all `)}`.execute(db);
  const filled = rows.map(({ name }) => sql.table(name));
  if (filled.length > 0) await sql`truncate ${sql.join(filled)} restart identity cascade`.execute(db);
  await db.deleteFrom('audit_head').execute();
  await db
    .insertInto('audit_head')
    .values({ seq: 0, hash: '0'.repeat(64) })
    .execute();
}

/** All databases of a process have the same. */
let names: Promise<string[]> | undefined;
