import { expect, test } from 'vitest';
import { neutralCitizen } from '../../../domain/station-api/dev-calls.ts';
import { conditionUnder, withFaults } from './faults.ts';

test('faults of the picture change the picture and not the condition', () => {
  expect(withFaults(neutralCitizen, [])).toEqual(neutralCitizen);
  expect(withFaults({ ...neutralCitizen, blur: 9 }, ['blurred'])).toMatchObject({ blur: 9 });
  expect(withFaults(neutralCitizen, ['blurred', 'dark', 'two-people'])).toMatchObject({
    blur: 6,
    light: 'dark',
    second: 1,
  });
  expect(conditionUnder(['blurred', 'dark', 'two-people'])).toEqual({ state: 'ok', code: null });
});

test('unplugged is down, slow is degraded, both are down', () => {
  expect(conditionUnder(['unplugged'])).toEqual({ state: 'down', code: 'disconnected' });
  expect(conditionUnder(['slow'])).toEqual({ state: 'degraded', code: 'slow' });
  expect(conditionUnder(['slow', 'unplugged'])).toEqual({ state: 'down', code: 'disconnected' });
});
