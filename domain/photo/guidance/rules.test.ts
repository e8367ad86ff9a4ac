import { expect, test } from 'vitest';
import { photoRules, rulesFor } from './rules.ts';

test('a child under ten gets twice the stills and a quicker shutter, within the same 30 seconds', () => {
  const usual = photoRules.parse({});
  expect(rulesFor(usual, 9)).toMatchObject({
    stillsPerTry: 6,
    holdMs: 300,
    settleMs: 2000,
    budgetSeconds: 30,
  });
  expect(rulesFor(usual, 10)).toEqual(usual);
  expect(rulesFor(usual, null)).toEqual(usual);
});
