import { expect, test } from 'vitest';
import { answersRequest } from './compare-request.ts';

const asked = { transaction: 'a', finger: 2, askedAt: 100_000 };
const now = 110_000;
const claimed = { transaction: 'a', finger: 2, capturedAt: 105_000 };

test('the finger that was asked for, in this transaction, after the question', () => {
  expect(answersRequest(asked, claimed, now)).toBe(true);
});

test.each([
  ['another transaction', { transaction: 'b' }],
  ['another finger', { finger: 7 }],
  ['an image from before the question', { capturedAt: 90_000 }],
  ['an image from the future', { capturedAt: 120_000 }],
  ['no time at all', { capturedAt: Number.NaN }],
])('%s is no answer', (_, change) => {
  expect(answersRequest(asked, { ...claimed, ...change }, now)).toBe(false);
});

test('a scanner whose clock is a little off is believed', () => {
  expect(answersRequest(asked, { ...claimed, capturedAt: 99_000 }, now)).toBe(true);
  expect(answersRequest(asked, { ...claimed, capturedAt: 111_000 }, now)).toBe(true);
});
