import { expect, test } from 'vitest';
import { ManualClock } from '../../domain/clock.ts';
import type { Rung } from '../../domain/technician/recovery.ts';
import { RecoveryLadder } from './recovery-ladder.ts';

function ladder(relaunchedAt: number[] = []) {
  const clock = new ManualClock(10 * 3_600_000);
  const done: Rung[] = [];
  const made = new RecoveryLadder({
    clock,
    act: (rung) => done.push(rung),
    relaunches: { read: () => relaunchedAt, add: (at) => relaunchedAt.push(at) },
  });
  const troubledFor = (ms: number, from?: Rung) => {
    for (let passed = 0; passed < ms; passed += 5_000) {
      made.troubled(from);
      clock.advance(5_000);
    }
  };
  return { made, clock, done, troubledFor, relaunchedAt };
}

test('trouble that stays climbs rung by rung, each with its time', () => {
  const { done, troubledFor } = ladder();
  troubledFor(15_000);
  expect(done).toEqual(['reload-screen']);
  troubledFor(20_000);
  expect(done).toEqual(['reload-screen', 'restart-screen']);
  troubledFor(30_000);
  expect(done).toEqual(['reload-screen', 'restart-screen', 'restart-station']);
  troubledFor(120_000);
  expect(done).toEqual(['reload-screen', 'restart-screen', 'restart-station', 'relaunch', 'leave']);
});

test('what recovers for a moment goes on where it was, what stays well begins anew', () => {
  const { made, clock, done, troubledFor } = ladder();
  troubledFor(5_000);
  made.healthy();
  clock.advance(60_000);
  made.healthy();
  troubledFor(5_000);
  expect(done).toEqual(['reload-screen', 'restart-screen']);
  made.healthy();
  clock.advance(10 * 60_000);
  made.healthy();
  troubledFor(5_000);
  expect(done).toEqual(['reload-screen', 'restart-screen', 'reload-screen']);
});

test('a silent station is not helped by loading the screen again', () => {
  const { done, troubledFor } = ladder();
  troubledFor(5_000, 'restart-station');
  expect(done).toEqual(['restart-station']);
});

test('after three relaunches in an hour the system’s unit has its turn', () => {
  const now = 10 * 3_600_000;
  const often = ladder([now - 50 * 60_000, now - 30 * 60_000, now - 60_000]);
  often.troubledFor(5_000, 'relaunch');
  expect(often.done).toEqual(['leave']);
  const seldom = ladder([now - 61 * 60_000, now - 30 * 60_000, now - 60_000]);
  seldom.troubledFor(5_000, 'relaunch');
  expect(seldom.done).toEqual(['relaunch']);
  expect(seldom.relaunchedAt).toHaveLength(4);
});
