import { expect, test } from 'vitest';
import { deviceName, deviceWays } from '../../../domain/technician/device-set-up.ts';
import { wayWords } from './device-words.ts';

test.each(deviceName.options)('%s: every way to it is told in words, no two alike', (device) => {
  const words = deviceWays[device].map((way) => wayWords(device, way));
  for (const { label } of words) expect(label).toMatch(/[A-ZÄÖÜ]/);
  expect(new Set(words.map(({ label, hint }) => `${label} ${hint}`)).size).toBe(words.length);
});
