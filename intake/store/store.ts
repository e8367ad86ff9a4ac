import { mkdir } from 'node:fs/promises';
import { PGlite, type PGliteOptions, types } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, PostgresDialect, sql } from 'kysely';
import { Pool } from 'pg';
import { migrate } from './migrate.ts';
import type { ObjectStore } from './packages/object-store.ts';
import type { Schema } from './schema.ts';

/** The open database, with its schema up to date. */
export interface Store {
  readonly db: Kysely<Schema>;
  /** Where sealed packages lie; undefined = in the table `case_package`. */
  readonly objects?: ObjectStore | undefined;
  /**
   * Removes deleted packages from the files too, not only from view. On a database server that is the
   * operator's part (autovacuum reuses the pages; what lies there is ciphertext to the intake's key).
   */
  erase(): Promise<void>;
  close(): Promise<void>;
}

/** PostgreSQL at `databaseUrl`; any number of intake processes may share it. */
export async function openPostgres(databaseUrl: string): Promise<Store> {
  const pool = new Pool({ connectionString: databaseUrl, max: 10 });
  // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const db = new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) });
  return migrated({ db, erase: async () => undefined, close: () => db.destroy() });
}

/** What PGlite would load by itself, and a dump to begin with: a process that opens many databases has them ready. */
export type EmbeddedParts = Pick<PGliteOptions, 'pgliteWasmModule' | 'fsBundle' | 'loadDataDir'>;

/** PostgreSQL inside this process, in `directory`, or in memory when that is undefined. */
export async function openEmbedded(directory?: string, parts: EmbeddedParts = {}): Promise<Store> {
  if (directory) await mkdir(directory, { recursive: true, mode: 0o700 });
  const pglite = await PGlite.create({
    ...(directory ? { dataDir: directory } : {}),
    ...parts,
    // Old log segments are removed instead of being renamed for reuse with their content. The clock that notes how long a
    // start takes would run on when the database is closed, and keep the process.
    startParams: [
      ...PGlite.defaultStartParams,
      '-c',
      'wal_recycle=off',
      '-c',
      'log_startup_progress_interval=0',
    ],
    serializers: { [types.BYTEA]: toHex },
    parsers: { [types.BYTEA]: (text: string) => Buffer.from(text.slice(2), 'hex') },
  });
  const db = new Kysely<Schema>({ dialect: new PGliteDialect({ pglite }) });
  const erase = async () => {
    await sql`vacuum full case_package`.execute(db);
    await sql`select pg_switch_wal()`.execute(db);
    await sql`checkpoint`.execute(db);
  };
  return migrated({ db, erase, close: () => db.destroy() });
}

/** PGlite's own conversion goes byte by byte, which takes seconds for one case. */
function toHex(bytes: unknown): string {
  if (!(bytes instanceof Uint8Array)) throw new TypeError('bytea takes bytes');
  return `\\x${Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')}`;
}

async function migrated(store: Store): Promise<Store> {
  try {
    await migrate(store.db);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}
