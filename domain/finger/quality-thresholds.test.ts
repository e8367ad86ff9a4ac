import { expect, test } from 'vitest';
import { qualityThreshold, thresholdTable } from './quality-thresholds.ts';

test('table 5.4: thumb and index 30, middle 20, ring and little 10, on both hands', () => {
  const today = '2026-11-25';
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((finger) => qualityThreshold(finger, today))).toEqual([
    30, 30, 20, 10, 10, 30, 30, 20, 10, 10,
  ]);
  expect(qualityThreshold(2, '1999-01-01')).toBe(30);
});

test.each([0, 11, -3, 2.5])('%s is no finger', (finger) => {
  expect(() => qualityThreshold(finger, '2026-11-25')).toThrow(RangeError);
});

test('its rows follow each other without overlap', () => {
  for (const [i, row] of thresholdTable.entries()) {
    const next = thresholdTable[i + 1];
    if (next) expect(row.validTo !== null && row.validTo < next.validFrom).toBe(true);
  }
});
