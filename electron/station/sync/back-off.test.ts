import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff } from './back-off.ts';

test('grows, is jittered over the whole range and never exceeds five minutes', () => {
  expect([1, 2, 3, 4].map((attempts) => backOff(attempts, () => 1))).toEqual([4000, 8000, 16_000, 32_000]);
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (attempts, r) => {
        const wait = backOff(attempts, () => r);
        expect(wait).toBeGreaterThanOrEqual(0);
        expect(wait).toBeLessThanOrEqual(300_000);
      },
    ),
  );
  expect(backOff(3, () => 0)).toBe(0);
});
