import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Segment } from '../../../domain/technician/timeline.ts';
import { hourMarks, timeIn, timelineBars, troublesOf } from './timeline-layout.ts';

const hour = 3_600_000;
const segment = (from: number, to: number, state: Segment['state']): Segment => ({
  from,
  to,
  state,
  code: null,
});

test('bars stand where their time is; a trouble of a second can be seen and lies on top', () => {
  const day = [
    segment(0, 12 * hour, 'ok'),
    segment(12 * hour, 12 * hour + 1_000, 'down'),
    segment(12 * hour + 1_000, 24 * hour, 'ok'),
  ];
  const bars = timelineBars(day, 960);
  expect(bars.at(-1)).toEqual({ x: 480, width: 4, state: 'down' });
  expect(bars[0]).toEqual({ x: 0, width: 480, state: 'ok' });
  expect(timelineBars([], 960)).toEqual([]);
});

test('no bar leaves the line, and times add up to the day', () => {
  const cuts = fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { maxLength: 12 });
  const states = fc.array(fc.constantFrom<Segment['state']>('ok', 'degraded', 'down', 'unknown'), {
    minLength: 13,
    maxLength: 13,
  });
  fc.assert(
    fc.property(cuts, states, (at, state) => {
      const edges = [0, ...at.toSorted((a, b) => a - b), 1_000];
      const day = edges.slice(1).map((to, i) => segment(edges[i] ?? 0, to, state[i] ?? 'ok'));
      for (const { x, width } of timelineBars(day, 300)) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x + width).toBeLessThanOrEqual(300.001);
      }
      expect(Object.values(timeIn(day)).reduce((sum, ms) => sum + ms)).toBe(1_000);
    }),
  );
});

test('a cable that was pulled is one trouble, with all tries to reopen; paper low and out are two', () => {
  const down = (from: number, to: number, code: string): Segment => ({ from, to, state: 'down', code });
  const pulled = [
    segment(0, 10, 'ok'),
    down(10, 11, 'disconnected'),
    down(11, 30, 'reopen'),
    down(30, 40, 'not-found'),
    down(40, 50, 'reopen'),
    segment(50, 60, 'ok'),
    down(60, 70, 'disconnected'),
  ];
  expect(troublesOf(pulled)).toEqual([down(10, 50, 'disconnected'), down(60, 70, 'disconnected')]);
  expect(troublesOf([down(0, 10, 'paper-low'), down(10, 20, 'paper-out')])).toHaveLength(2);
});

test('marks at 0, 6, 12 and 18 o’clock', () => {
  const marks = hourMarks(90 * 60_000, 25.5 * hour, 240, (at) => (at / hour) % 24);
  expect(marks.map(({ at }) => at / hour)).toEqual([6, 12, 18, 24]);
  expect(marks[0]?.x).toBe(45);
});
