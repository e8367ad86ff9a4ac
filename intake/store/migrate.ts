import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { migrations } from './migrations/index.ts';
import type { Schema } from './schema.ts';

/** The database was written by a newer version of the intake; going on could damage it. */
export class SchemaTooNewError extends Error {
  constructor(unknown: readonly string[]) {
    super(`The database has migrations that this version does not know: ${unknown.join(', ')}`);
    this.name = 'SchemaTooNewError';
  }
}

/** Brings the schema up to date; several processes may do so at once (Kysely takes a lock). */
export async function migrate(
  db: Kysely<Schema>,
  known: Record<string, Migration> = migrations,
): Promise<void> {
  const unknown = (await executedMigrations(db)).filter((name) => !(name in known));
  if (unknown.length > 0) throw new SchemaTooNewError(unknown);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => known } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Whether the database has every migration of this version and none of a newer one. */
export async function schemaIsCurrent(db: Kysely<Schema>): Promise<boolean> {
  const executed = await executedMigrations(db);
  return executed.length === Object.keys(migrations).length && executed.every((name) => name in migrations);
}

async function executedMigrations(db: Kysely<Schema>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}
