import { expect, test } from 'vitest';
import { padResult } from '../../../domain/captures/pad.ts';
import { createSimulatedPad } from './pad.ts';

test.each([
  [[], 'performed', 0.03],
  [['presentation-attack'], 'performed', 0.93],
  [['no-pad', 'presentation-attack'], 'not-performed', undefined],
])('under %j: %s %s', async (faults, state, score) => {
  const result = padResult.parse(await createSimulatedPad({ faults: () => faults }).assess(null));
  expect(result.state).toBe(state);
  expect(result.state === 'performed' ? result.score : undefined).toBe(score);
});
