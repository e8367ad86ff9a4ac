import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { FutureSchemaError, openDatabase } from './database.ts';
import { migrations } from './migrations/index.ts';

test('every commit is on disk, deleted content is overwritten', () => {
  const db = openDatabase(join(temporaryFolder(), 'deep/terminal.db'));
  const pragma = (name: string) => db.pragma(name, { simple: true });
  expect([
    pragma('journal_mode'),
    pragma('synchronous'),
    pragma('foreign_keys'),
    pragma('secure_delete'),
  ]).toEqual(['wal', 2, 1, 1]);
  expect(pragma('user_version')).toBe(migrations.length);
  db.close();
});

test('a store of a newer version is refused and left alone', () => {
  const file = join(temporaryFolder(), 'terminal.db');
  const newer = new Database(file);
  newer.pragma(`user_version = ${migrations.length + 1}`);
  newer.exec('CREATE TABLE future (a)');
  newer.close();
  expect(() => openDatabase(file)).toThrow(FutureSchemaError);
  const after = new Database(file);
  expect(after.prepare('SELECT name FROM sqlite_master').all()).toEqual([{ name: 'future' }]);
  after.close();
});

test('opening again keeps what is there', () => {
  const file = join(temporaryFolder(), 'terminal.db');
  const first = openDatabase(file);
  first.prepare("INSERT INTO setting VALUES ('a', '1')").run();
  first.close();
  const second = openDatabase(file);
  expect(second.prepare('SELECT * FROM setting').all()).toEqual([{ key: 'a', value: '1' }]);
  second.close();
});
