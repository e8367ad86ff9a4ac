import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';
import { makeFileReadOnly, mayMount } from '../../../tests/faults/small-disk.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { type Db, FutureSchemaError, openDatabase } from './database.ts';
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

/** Something that a terminal of each schema may have had; filled in order, each on what is there before. */
const contents = [
  `INSERT INTO draft VALUES (1, x'01');
   INSERT INTO draft_part VALUES ('photo', x'01');
   INSERT INTO outbox VALUES ('a', 'CODE', 'seal', 'digest', 1, 'waiting', 0, NULL, 1, 2, 3);
   INSERT INTO sealed_case VALUES ('a', 2, x'0203');
   INSERT INTO pending_slip VALUES (1, 'slip');
   INSERT INTO device_event (at, device, state) VALUES (1, 'camera', 'ok');
   INSERT INTO audit (at, event, previous, hash) VALUES (1, 'e', 'p', 'h');
   INSERT INTO setting VALUES ('a', '1');`,
  `INSERT INTO check_run (at, id, ok, detail, ms, by) VALUES (1, 'disk', 1, '', 1, 'morning');
   INSERT INTO slip_printed (at) VALUES (1);`,
  "INSERT INTO counter (hour, name, value) VALUES ('2026-11-26T10', 'begun', 1);",
];

test.each(migrations.map((_, index) => index + 1))('a store of schema %i keeps all it had', (schema) => {
  const file = join(temporaryFolder(), 'terminal.db');
  const old = new Database(file);
  for (const sql of migrations.slice(0, schema)) old.exec(sql);
  for (const sql of contents.slice(0, schema)) old.exec(sql);
  old.pragma(`user_version = ${schema}`);
  const before = rows(old);
  expect(Object.values(before).every(({ length }) => length > 0)).toBe(true);
  old.close();

  const db = openDatabase(file);
  expect(db.pragma('user_version', { simple: true })).toBe(migrations.length);
  expect(rows(db)).toMatchObject(before);
  // What the newer schemas know can be written.
  for (const sql of contents.slice(schema)) db.exec(sql);
  db.close();
});

/** Every row of every table that is not SQLite's own. */
function rows(db: Db): Record<string, unknown[]> {
  const tables = db
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    .pluck()
    .all();
  return Object.fromEntries(
    tables.map((table) => [String(table), db.prepare(`SELECT * FROM ${table}`).all()]),
  );
}

test.skipIf(!mayMount)(
  'what could only be opened for reading is no store: nobody could write once it can be',
  () => {
    const folder = temporaryFolder();
    const running = openDatabase(join(folder, 'terminal.db'));
    // With its log, as after a crash.
    for (const end of ['', '-wal', '-shm'])
      copyFileSync(join(folder, `terminal.db${end}`), join(folder, `left.db${end}`));
    running.close();
    const left = join(folder, 'left.db');
    const makeWritable = makeFileReadOnly(left);
    try {
      expect(() => openDatabase(left)).toThrow(expect.objectContaining({ code: 'EROFS' }));
    } finally {
      makeWritable();
    }
    const again = openDatabase(left);
    again.prepare("INSERT INTO setting VALUES ('a', '1')").run();
    again.close();
  },
);

test('opening again keeps what is there', () => {
  const file = join(temporaryFolder(), 'terminal.db');
  const first = openDatabase(file);
  first.prepare("INSERT INTO setting VALUES ('a', '1')").run();
  first.close();
  const second = openDatabase(file);
  expect(second.prepare('SELECT * FROM setting').all()).toEqual([{ key: 'a', value: '1' }]);
  second.close();
});
