import { expect, test } from 'vitest';
import { ManualClock } from '../../domain/clock.ts';
import type { ScreenHealth } from './screen-health.ts';
import { Trouble } from './trouble.ts';

const well = { drawn: true, touch: true };
const untouchable = { drawn: true, touch: false };

/** What is told at each look, one every five seconds. */
function looks(trouble: Trouble, clock: ManualClock, count: number, screen: ScreenHealth, station = true) {
  return Array.from({ length: count }, () => {
    clock.advance(5_000);
    return trouble.look(screen, station);
  });
}
function begin() {
  const clock = new ManualClock(0);
  const trouble = new Trouble(clock);
  const seen = (count: number, screen: ScreenHealth, station?: boolean) =>
    looks(trouble, clock, count, screen, station);
  return { seen };
}

test('a touch screen that is gone for half a minute restarts the screen; one that comes back in time does not', () => {
  const { seen } = begin();
  expect(seen(2, well)).toEqual(['none', 'none']);
  expect(seen(5, untouchable)).toEqual(Array(5).fill('none'));
  expect(seen(1, well)).toEqual(['none']);
  expect(seen(6, untouchable)).toEqual(Array(6).fill('none'));
  expect(seen(3, untouchable)).toEqual(['wait', 'restart-screen', 'restart-screen']);
  expect(seen(2, well)).toEqual(['none', 'none']);
});

test('a terminal that never had a touch screen misses none', () => {
  const { seen } = begin();
  expect(seen(60, untouchable)).toEqual(Array(60).fill('none'));
});

test('a white screen is loaded again at the second look, a hung one is restarted', () => {
  const { seen } = begin();
  expect(seen(2, { drawn: false, touch: true })).toEqual(['wait', 'reload-screen']);
  expect(seen(1, well)).toEqual(['none']);
  expect(seen(2, 'no-answer')).toEqual(['wait', 'restart-screen']);
});

test('a station that is silent for a minute is restarted; a crash is its host’s business', () => {
  const { seen } = begin();
  expect(seen(12, well, false)).toEqual(Array(12).fill('none'));
  expect(seen(2, well, false)).toEqual(['wait', 'restart-station']);
  expect(seen(1, well)).toEqual(['none']);
});

test('a page that does not answer says nothing about its touch screen', () => {
  const clock = new ManualClock(0);
  const trouble = new Trouble(clock);
  looks(trouble, clock, 2, well);
  looks(trouble, clock, 20, 'no-answer');
  expect(trouble.touch).toBe(true);
  looks(trouble, clock, 7, untouchable);
  expect(trouble.touch).toBe(false);
});
