import { expect, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { describeSpeechContract } from '../contract.ts';
import { openEspeak } from './speech.ts';

describeSpeechContract('espeak-ng', openEspeak(new SteerableClock()));

test('without the program there is a code, and no crash', async () => {
  const speech = openEspeak(new SteerableClock(), 'no-such-engine');
  expect(await speech.say({ language: 'de', text: 'Guten Tag' })).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  });
});
