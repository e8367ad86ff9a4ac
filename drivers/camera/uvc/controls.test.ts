import { expect, test } from 'vitest';
import { controlConstraints } from './controls.ts';

const camera = {
  exposureMode: ['continuous', 'manual'],
  exposureTime: { min: 50, max: 5_000, step: 1 },
  focusMode: ['manual', 'continuous'],
  focusDistance: { min: 0, max: 250 },
  whiteBalanceMode: ['continuous'],
};

test('what is wished is set by hand, inside of what the camera can; the rest stays automatic', () => {
  expect(controlConstraints(camera, { exposureTime: 9_000 })).toEqual([
    { exposureMode: 'manual', exposureTime: 5_000 },
    { focusMode: 'continuous' },
    { whiteBalanceMode: 'continuous' },
  ]);
  expect(controlConstraints(camera, { focusDistance: 30, colorTemperature: 5_000 })).toEqual([
    { exposureMode: 'continuous' },
    { focusMode: 'manual', focusDistance: 30 },
    { whiteBalanceMode: 'continuous' },
  ]);
});

test.each([{}, { exposureMode: ['none'] }, null, 'nonsense', { exposureMode: 7 }])(
  'a camera that offers %o is left alone',
  (offered) => {
    expect(controlConstraints(offered, { exposureTime: 100 })).toEqual([]);
  },
);
