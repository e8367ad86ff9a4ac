import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { Audit } from './audit.ts';
import { openDatabase } from './database.ts';

function threeLines() {
  const db = openDatabase(':memory:');
  const audit = new Audit(db);
  const session = randomUUID();
  audit.append('session-started', session, 1);
  audit.append('case-sealed', randomUUID(), 2);
  audit.append('session-wiped', session, 3);
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

test('what is forgotten with age, or because it is too much, does not break the rest', () => {
  const { db, audit } = threeLines();
  audit.forget(2, 10, 100);
  expect(audit.rows().map(({ seq }) => seq)).toEqual([2, 3]);
  expect(audit.firstBreak()).toBeUndefined();
  audit.forget(0, 10, 1);
  audit.append('report-made', null, 4);
  expect(audit.rows().map(({ seq }) => seq)).toEqual([3, 4]);
  expect(audit.firstBreak()).toBeUndefined();
  db.exec('DELETE FROM audit WHERE seq = 3');
  expect(audit.firstBreak()).toBe(4);
});

test('everything forgotten: the chain goes on from its last line', () => {
  const { audit } = threeLines();
  audit.forget(5, 10, 100);
  expect(audit.rows()).toEqual([]);
  audit.append('report-made', null, 11);
  expect(audit.firstBreak()).toBeUndefined();
});

test('a line from a clock that stood wrong takes nothing younger with it', () => {
  const { audit } = threeLines();
  audit.append('report-made', null, -1_000);
  audit.append('report-made', null, 9_000);
  audit.forget(2, 10, 100);
  expect(audit.rows().map(({ seq }) => seq)).toEqual([2, 3, 4, 5]);
});

test('nothing but a random id or a closed code comes into the log', () => {
  const { audit } = threeLines();
  for (const [event, subject] of [
    ['case-sealed', 'Quastenflosser'],
    ['technician-restarted', '41709263'],
    ['report-made', randomUUID()],
  ] as const)
    expect(() => audit.append(event, subject, 4)).toThrow();
  expect(audit.rows()).toHaveLength(3);
});
