import { expect, test } from 'vitest';
import { ManualClock } from '../../domain/clock.ts';
import type { ScreenHealth } from './screen-health.ts';
import { Watchdog } from './watchdog.ts';

const never = new Promise<never>(() => {});
const well: ScreenHealth = { drawn: true, touch: true };

function begin() {
  const clock = new ManualClock(0);
  const seen: string[] = [];
  const touches: boolean[] = [];
  const asked = {
    screen: (): Promise<ScreenHealth> | undefined => Promise.resolve(well),
    station: (): Promise<boolean> => Promise.resolve(true),
  };
  new Watchdog({
    clock,
    askScreen: () => asked.screen(),
    askStation: () => asked.station(),
    act: (rung) => seen.push(rung),
    tellTouch: (isThere) => touches.push(isThere),
    relaunches: { read: () => [], add: () => {} },
    looked: () => seen.push('looked'),
  }).start();
  /** Answers come between two steps of the clock. */
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      clock.advance(1_000);
      await new Promise((done) => setImmediate(done));
    }
  };
  const looks = () => seen.filter((word) => word === 'looked').length;
  return { asked, seen, touches, pass, looks };
}

test('each look is told, every five seconds', async () => {
  const { seen, pass } = begin();
  await pass(60);
  expect(seen).toEqual(Array(12).fill('looked'));
});

test('a call that is never answered ends no looks: the station is started anew after a minute', async () => {
  const { asked, seen, pass, looks } = begin();
  await pass(10);
  asked.station = () => never;
  await pass(60);
  expect(looks()).toBeGreaterThan(6);
  expect(seen).not.toContain('restart-station');
  await pass(20);
  expect(seen).toContain('restart-station');
});

test('a screen that never answers is begun anew, and the looks go on meanwhile', async () => {
  const { asked, seen, pass, looks } = begin();
  asked.screen = () => never;
  await pass(30);
  expect(seen).toContain('restart-screen');
  expect(looks()).toBe(3);
});

test('a window that is gone is not looked at, nothing is told, nothing is helped', async () => {
  const { asked, seen, pass } = begin();
  asked.screen = () => undefined;
  await pass(120);
  expect(seen).toEqual([]);
});

test('a touch screen is told of; one that a fresh process does not find, or no longer, after half a minute', async () => {
  const { asked, touches, pass } = begin();
  asked.screen = () => Promise.resolve({ drawn: true, touch: false });
  await pass(30);
  expect(touches).toEqual([]);
  await pass(5);
  expect(touches).toEqual([false]);
  asked.screen = () => Promise.resolve(well);
  await pass(5);
  expect(touches).toEqual([false, true]);
});
