import { join } from 'node:path';
import Database from 'better-sqlite3';

/** The least that a durable row costs: SQLite with a write-ahead log, on disk before the insert returns. */
export function openRawStore(folder: string): { insert(bytes: Uint8Array): void; close(): void } {
  const db = new Database(join(folder, 'raw.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('CREATE TABLE raw (id INTEGER PRIMARY KEY, bytes BLOB NOT NULL) STRICT');
  const statement = db.prepare('INSERT INTO raw (bytes) VALUES (?)');
  return { insert: (bytes) => void statement.run(bytes), close: () => void db.close() };
}
