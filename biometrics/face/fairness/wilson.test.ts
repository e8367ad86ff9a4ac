import { expect, test } from 'vitest';
import { wilsonInterval } from './wilson.ts';

test("Wilson's interval is known for 0 of 10 and 5 of 10", () => {
  expect(wilsonInterval(0, 10)[1]).toBeCloseTo(0.2775, 3);
  expect(wilsonInterval(5, 10)[0]).toBeCloseTo(0.2366, 3);
  expect(wilsonInterval(0, 0)).toEqual([0, 1]);
});
