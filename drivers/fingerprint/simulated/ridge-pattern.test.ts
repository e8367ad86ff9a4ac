import { expect, test } from 'vitest';
import { deviceQuality } from './device-quality.ts';
import { impression, touches } from './impression.ts';
import { decodePattern, encodePattern } from './pattern-file.ts';
import { growRidges } from './ridge-pattern.ts';

const small = { width: 120, height: 120 };

test('a seed grows the same finger again, another seed another one', () => {
  const first = growRidges(1, small);
  expect(growRidges(1, small)).toEqual(first);
  expect(growRidges(2, small).ridges).not.toEqual(first.ridges);
});

test('ridges and valleys share the skin about evenly', () => {
  const { ridges } = growRidges(3, small);
  const share = ridges.filter((ridge) => ridge > 0).length / ridges.length;
  expect(share).toBeGreaterThan(0.4);
  expect(share).toBeLessThan(0.6);
});

test('the file keeps the pattern to a sixteenth', () => {
  const pattern = growRidges(4, small);
  const read = decodePattern(encodePattern(pattern));
  expect(read).toMatchObject(small);
  const worst = read.ridges.reduce(
    (most, ridge, i) => Math.max(most, Math.abs(ridge - (pattern.ridges[i] ?? 9))),
    0,
  );
  expect(worst).toBeLessThanOrEqual(1 / 15 + 1e-6);
});

test('an impression repeats with its seed and differs with another', () => {
  const pattern = growRidges(5, small);
  const one = impression(pattern, 1, touches.good);
  expect(impression(pattern, 1, touches.good)).toEqual(one);
  expect(impression(pattern, 2, touches.good).pixels).not.toEqual(one.pixels);
});

test('an empty glass has no quality', () => {
  expect(deviceQuality({ ...small, ppi: 500, pixels: new Uint8Array(14_400).fill(245) })).toBe(0);
});
