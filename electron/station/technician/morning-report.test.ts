import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { openDatabase } from '../store/database.ts';
import { Settings } from '../store/settings.ts';
import { MorningReport } from './morning-report.ts';

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('a disk that takes nothing: the report is made when it takes again', async () => {
  const db = openDatabase(':memory:');
  const clock = new ManualClock(Date.parse('2026-11-26T08:00:00Z'));
  let made = 0;
  const report = new MorningReport({
    clock,
    settings: new Settings(db),
    busy: () => false,
    make: async () => {
      made += 1;
    },
  });
  report.start();
  db.pragma('query_only = ON');
  clock.advance(60_000);
  await settled();
  expect(made).toBe(0);
  db.pragma('query_only = OFF');
  clock.advance(60_000);
  await settled();
  expect(made).toBe(1);
  report.stop();
  db.close();
});
