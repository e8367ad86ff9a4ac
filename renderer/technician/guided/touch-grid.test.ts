import { expect, test } from 'vitest';
import { deviationMm, touchTargets } from './touch-grid.ts';

test.each([
  [1080, 1920],
  [1920, 1080],
])('24 targets reach a centimetre from every edge of %i×%i, and the middle is free', (width, height) => {
  const targets = touchTargets(width, height, 0.25);
  expect(targets).toHaveLength(24);
  expect(Math.min(...targets.map(({ x }) => x))).toBe(40);
  expect(Math.max(...targets.map(({ x }) => x))).toBe(width - 40);
  expect(Math.max(...targets.map(({ y }) => y))).toBe(height - 40);
  expect(targets.filter(({ y }) => Math.abs(y - height / 2) < 150)).toEqual([]);
});

test('deviation is told in millimetres on the glass', () => {
  expect(deviationMm({ x: 100, y: 100 }, { x: 103, y: 104 }, 0.248)).toBeCloseTo(1.24);
});
