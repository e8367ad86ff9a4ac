import { expect, test } from 'vitest';
import { tapped } from './tap-gesture.ts';

const tapAll = (times: readonly number[]) => {
  let run: number[] = [];
  return times.map((at) => {
    const next = tapped(run, at);
    run = next.run;
    return next.open;
  });
};

test('the fifth tap within three seconds opens, and the next run begins anew', () => {
  expect(tapAll([0, 700, 1400, 2100, 2800])).toEqual([false, false, false, false, true]);
  expect(tapAll([0, 1, 2, 3, 4, 5]).at(-1)).toBe(false);
});

test('slow taps never open, however many', () => {
  expect(tapAll(Array.from({ length: 50 }, (_, i) => i * 750))).not.toContain(true);
});
