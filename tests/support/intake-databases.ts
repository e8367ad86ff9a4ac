import { sql } from 'kysely';
import { openEmbedded, openPostgres, type Store } from '../../intake/store/store.ts';
import { startPostgres } from './postgres.ts';

/** Both databases of the intake: every suite runs against each. */
export const databases: ReadonlyArray<{ name: string; open(): Promise<Store> }> = [
  { name: 'PGlite', open: () => openEmbedded() },
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

/** Empties every table, so that tests may share one database. */
export async function emptyTables({ db }: Store): Promise<void> {
  await sql`truncate terminal, enrolment_code, used_nonce, case_meta, case_package,
    desk_handle, desk_attempt, audit, help_call, staff_member, staff_sign_in restart identity cascade`.execute(
    db,
  );
}
