import { expect, test } from 'vitest';
import type { FingerOutcome } from '../captures/fingerprint.ts';
import { leaveToCounter } from './leave-to-counter.ts';

const captured: FingerOutcome = {
  state: 'captured',
  finger: 2,
  capturedAt: '2026-11-25T10:00:00.000Z',
  scannerId: 'scanner',
  ppi: 500,
  kept: 0,
  sufficient: true,
  timeoutMs: 45_000,
  attempts: [],
};

test('the finger has its reason, the other one is left because of it', () => {
  expect(leaveToCounter([], [7], 'injured-temporary')).toMatchObject([
    { finger: 2, state: 'counter', reason: 'other-finger' },
    { finger: 7, state: 'counter', reason: 'injured-temporary' },
  ]);
});

test('both have the reason when both are meant', () => {
  const reasons = leaveToCounter([], [2, 7], 'missing-permanent').map(
    (one) => one.state === 'counter' && one.reason,
  );
  expect(reasons).toEqual(['missing-permanent', 'missing-permanent']);
});

test('what is captured stays, and what was tried stays in the record', () => {
  const tried: FingerOutcome = {
    state: 'counter',
    finger: 7,
    reason: 'quality',
    timeoutMs: 45_000,
    attempts: [],
  };
  expect(leaveToCounter([captured, tried], [2], 'not-wanted')).toEqual([captured, tried]);
});
