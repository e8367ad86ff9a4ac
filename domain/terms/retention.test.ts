import { expect, it } from 'vitest';
import { purgeAt } from './retention.ts';

it('ends 96 hours after capture, whatever the clocks on the wall do', () => {
  expect(purgeAt('2026-11-22T15:00:00Z')).toBe('2026-11-26T15:00:00.000Z');
  // Summer time begins within these four days: still 96 hours.
  expect(purgeAt('2026-03-27T10:00:00+01:00')).toBe('2026-03-31T09:00:00.000Z');
});
