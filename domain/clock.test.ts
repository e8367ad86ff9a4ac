import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Clock, ManualClock, type SteadyClock, SteerableClock, UptimeClock } from './clock.ts';

const start = Date.UTC(2026, 10, 22, 15);

beforeEach(() => {
  vi.useFakeTimers({ now: start });
});
afterEach(() => {
  vi.useRealTimers();
});

/** All clocks that can be moved by hand keep the same promises. */
const clocks: [string, () => Clock & { advance(milliseconds: number): void }][] = [
  ['ManualClock', () => new ManualClock(start)],
  ['SteerableClock', () => new SteerableClock()],
  ['UptimeClock', () => new UptimeClock()],
];

describe.each(clocks)('%s', (_, make) => {
  it('fires due timers in their order, at their time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 1000 }), { maxLength: 12 }),
        fc.nat(1000),
        (waits, by) => {
          const clock = make();
          const begin = clock.now();
          const fired: [number, number][] = [];
          waits.forEach((wait, i) => {
            clock.setTimeout(() => fired.push([clock.now() - begin, i]), wait);
          });
          clock.advance(by);
          const due = waits.map((wait, i): [number, number] => [wait, i]).filter(([wait]) => wait <= by);
          expect(fired).toEqual(due.sort((a, b) => a[0] - b[0] || a[1] - b[1]));
          expect(clock.now()).toBe(begin + by);
        },
      ),
    );
  });

  it('fires timers that a callback arms within the same move, and none that was cleared', () => {
    const clock = make();
    const fired: string[] = [];
    const cleared = clock.setTimeout(() => fired.push('cleared'), 20);
    clock.setTimeout(() => {
      fired.push('first');
      clock.clearTimeout(cleared);
      clock.setTimeout(() => fired.push('second'), 10);
      clock.setTimeout(() => fired.push('later'), 100);
    }, 10);
    clock.advance(50);
    expect(fired).toEqual(['first', 'second']);
    clock.advance(60);
    expect(fired).toEqual(['first', 'second', 'later']);
    clock.clearTimeout(cleared);
    clock.clearTimeout(999);
  });
});

describe('SteerableClock', () => {
  it('runs with the system and keeps its offset', () => {
    const clock = new SteerableClock();
    const fired: number[] = [];
    clock.setTimeout(() => fired.push(clock.now() - start), 1000);
    clock.advance(600);
    vi.advanceTimersByTime(399);
    expect(fired).toEqual([]);
    vi.advanceTimersByTime(1);
    expect(fired).toEqual([1000]);
    expect(clock.now()).toBe(Date.now() + 600);
    expect(vi.getTimerCount()).toBe(0);
  });

  it('holds timers longer than the platform can', () => {
    const clock = new SteerableClock();
    const month = 40 * 86_400_000;
    let fired = 0;
    clock.setTimeout(() => {
      fired += 1;
    }, month);
    vi.advanceTimersByTime(month - 1);
    expect(fired).toBe(0);
    vi.advanceTimersByTime(1);
    expect(fired).toBe(1);
  });

  it('leaves no timer behind after clearing', () => {
    const clock = new SteerableClock();
    clock.clearTimeout(clock.setTimeout(() => {}, 1000));
    expect(vi.getTimerCount()).toBe(0);
  });
});

it('a timer keeps the time it has left when the system’s clock is set back by days', () => {
  const clock = new SteerableClock();
  let fired = 0;
  clock.setTimeout(() => {
    fired += 1;
  }, 1000);
  vi.setSystemTime(start - 10 * 86_400_000);
  vi.advanceTimersByTime(1000);
  expect(fired).toBe(1);
});

const steady: [string, () => SteadyClock][] = [
  ['ManualClock', () => new ManualClock(start)],
  ['UptimeClock', () => new UptimeClock()],
];

it.each(steady)('%s goes on when the system’s clock is set, until it follows', (_, make) => {
  const clock = make();
  let fired = 0;
  clock.setTimeout(() => {
    fired += 1;
  }, 1000);
  const day = 86_400_000;
  for (const by of [5 * day, -8 * day]) {
    const before = clock.now();
    clock.setSystem(by);
    expect(clock.now()).toBe(before);
    expect(clock.systemNow()).toBe(before + by);
    clock.followSystem();
    expect(clock.now()).toBe(before + by);
    expect(clock.systemNow()).toBe(clock.now());
  }
  clock.advance(999);
  expect(fired).toBe(0);
  clock.advance(1);
  expect(fired).toBe(1);
});
