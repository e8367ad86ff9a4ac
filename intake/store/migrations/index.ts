import type { Migration } from 'kysely/migration';
import { up as firstTables } from './0001-first-tables.ts';

/** Every migration by its numbered name; only ever appended to. */
export const migrations: Record<string, Migration> = {
  '0001-first-tables': { up: firstTables },
};
