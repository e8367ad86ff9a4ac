import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { OperatorError } from '../../../domain/errors/operator-error.ts';
import { migrations } from './migrations/index.ts';
import { unlessRefused } from './refused-by-disk.ts';

export type Db = Database.Database;

/** The file was written by a newer version: touching it could lose cases, so the terminal stays out of service. */
export class FutureSchemaError extends OperatorError {
  constructor(found: number) {
    super(`the store has schema ${found}, this version knows ${migrations.length}`);
  }
}

/**
 * Opens the store: one writer, WAL, every commit on disk before it returns (synchronous=FULL), deleted content
 * overwritten (secure_delete), schema brought up to date one migration at a time.
 */
export function openDatabase(file: string): Db {
  if (file !== ':memory:') {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    // On a read-only disk SQLite would open it for reading alone, and leave it so when the disk is writable again.
    closeSync(openSync(file, 'a'));
  }
  const db = new Database(file);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('secure_delete = ON');
  db.pragma('temp_store = MEMORY');
  // 2 MiB: what a session reads. With the 16 of better-sqlite3 memory would rise for weeks, case by case.
  db.pragma('cache_size = -2000');
  migrate(db);
  return db;
}

function migrate(db: Db): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version > migrations.length) {
    db.close();
    throw new FutureSchemaError(version);
  }
  for (const [index, sql] of migrations.entries()) {
    if (index < version) continue;
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${index + 1}`);
    })();
  }
}

/**
 * Moves the write-ahead log into the database and cuts it to nothing, so that deleted content is gone from it too.
 * Where the disk refuses, that is left to the next time: what was done before is done, and whatever the log holds is
 * encrypted.
 */
export function truncateLog(db: Db): void {
  unlessRefused(() => db.pragma('wal_checkpoint(TRUNCATE)'));
}
