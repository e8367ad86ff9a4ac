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
