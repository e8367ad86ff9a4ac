import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lagBars, lagMarks } from './lag-layout.ts';

const lag = (ms: number) => ({ at: '2026-11-25T12:00:00.000Z', ms });

test('a longer lag is never drawn lower, and all stay inside', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 345_600_000 }), { maxLength: 50 }), (list) => {
      const bars = lagBars(list.map(lag), 800, 200);
      for (const a of bars) {
        expect(a.height).toBeGreaterThan(0);
        expect(a.height).toBeLessThanOrEqual(200.001);
        expect(a.x + a.width).toBeLessThanOrEqual(800);
        for (const b of bars) if (a.ms > b.ms) expect(a.height).toBeGreaterThanOrEqual(b.height);
      }
    }),
  );
});

test('the axis reaches a minute at least and is not longer than the longest lag asks for', () => {
  expect(lagMarks([lag(300)], 200).map(({ ms }) => ms)).toEqual([100, 1_000, 10_000, 60_000]);
  expect(lagMarks([lag(4_000_000)], 200).at(-1)?.ms).toBe(3_600_000);
});
