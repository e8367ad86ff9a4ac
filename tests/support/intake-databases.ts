import { sql } from 'kysely';
import { openPostgres, type Store } from '../../intake/store/store.ts';
import { openEmptyDatabase } from './embedded-database.ts';
import { startPostgres } from './postgres.ts';

/** Both databases of the intake: every suite runs against each. */
export const databases: ReadonlyArray<{ name: string; open(): Promise<Store> }> = [
  { name: 'PGlite', open: openEmptyDatabase },
  {
    name: 'PostgreSQL',
    open: async () => {
      const server = await startPostgres();
      const store = await openPostgres(server.createDatabase('intake'));
      const close = async () => {
        await store.close();
        await server.stop();
      };
      return { ...store, close };
    },
  },
];

/** Empties every table, so that tests may share one database; the audit begins anew, as after the migrations. */
export async function emptyTables({ db }: Store): Promise<void> {
  const tables = (await db.introspection.getTables()).map(({ name }) => sql.table(name));
  await sql`truncate ${sql.join(tables)} restart identity cascade`.execute(db);
  await db
    .insertInto('audit_head')
    .values({ seq: 0, hash: '0'.repeat(64) })
    .execute();
}
