import { expect, test } from 'vitest';
import { Audit } from './audit.ts';
import { openDatabase } from './database.ts';

function threeLines() {
  const db = openDatabase(':memory:');
  const audit = new Audit(db);
  audit.append('session-started', 'a', 1);
  audit.append('case-sealed', 'b', 2);
  audit.append('session-wiped', 'a', 3);
  return { db, audit };
}

test('an untouched chain holds', () => {
  expect(threeLines().audit.firstBreak()).toBeUndefined();
});

test.each([
  ["UPDATE audit SET event = 'case-received' WHERE seq = 2", 2],
  ['UPDATE audit SET at = 9 WHERE seq = 1', 1],
  ['DELETE FROM audit WHERE seq = 2', 3],
  ['UPDATE audit SET hash = previous WHERE seq = 3', 3],
])('%s breaks it', (sql, at) => {
  const { db, audit } = threeLines();
  db.exec(sql);
  expect(audit.firstBreak()).toBe(at);
});
