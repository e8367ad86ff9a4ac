import { expect, test } from 'vitest';
import { ManualClock } from '../../../domain/clock.ts';
import { openDatabase } from '../store/database.ts';
import { Settings } from '../store/settings.ts';
import { NightlyRestart } from './nightly-restart.ts';

const hour = 3_600_000;
/** 20:00 in Berlin. */
const evening = Date.parse('2026-11-25T19:00:00Z');

function terminal(at: string | null) {
  const clock = new ManualClock(evening);
  const db = openDatabase(':memory:');
  const settings = new Settings(db);
  const restarts: string[] = [];
  const state = { busy: false };
  const job = new NightlyRestart({
    clock,
    settings,
    at,
    busy: () => state.busy,
    restart: () => restarts.push(new Date(clock.now()).toISOString()),
  });
  job.start();
  return { db, clock, restarts, state, job };
}

test('at the time that is set, once a night', () => {
  const { clock, restarts } = terminal('03:30');
  clock.advance(7.4 * hour);
  expect(restarts).toEqual([]);
  clock.advance(hour);
  expect(restarts).toEqual(['2026-11-26T02:30:00.000Z']);
  clock.advance(24 * hour);
  expect(restarts).toHaveLength(2);
});

test('never while somebody is there; after two hours not before the next night', () => {
  const { clock, restarts, state } = terminal('03:30');
  state.busy = true;
  clock.advance(8 * hour);
  expect(restarts).toEqual([]);
  state.busy = false;
  clock.advance(60_000);
  expect(restarts).toHaveLength(1);
  state.busy = true;
  clock.advance(26 * hour);
  state.busy = false;
  clock.advance(12 * hour);
  expect(restarts).toHaveLength(1);
});

test('not at all where no time is set, or when it is stopped', () => {
  const never = terminal(null);
  never.clock.advance(48 * hour);
  expect(never.restarts).toEqual([]);
  const stopped = terminal('03:30');
  stopped.job.stop();
  stopped.clock.advance(48 * hour);
  expect(stopped.restarts).toEqual([]);
});

test('a disk that takes nothing: not before it takes again', () => {
  const { db, clock, restarts } = terminal('03:30');
  db.pragma('query_only = ON');
  clock.advance(8 * hour);
  expect(restarts).toEqual([]);
  db.pragma('query_only = OFF');
  clock.advance(60_000);
  expect(restarts).toHaveLength(1);
});
