import { expect, test } from 'vitest';
import { selectCamera } from './select.ts';

const devices = [
  { kind: 'audioinput', deviceId: 'mic', label: 'Logitech BRIO' },
  { kind: 'videoinput', deviceId: 'a', label: 'Integrated Camera (04f2:b6dd)' },
  { kind: 'videoinput', deviceId: 'b', label: 'Logitech BRIO (046d:085e)' },
] as const;

test('by label, by id, by both, or the first', () => {
  expect(selectCamera(devices, {})?.deviceId).toBe('a');
  expect(selectCamera(devices, { label: 'brio' })?.deviceId).toBe('b');
  expect(selectCamera(devices, { deviceId: 'b' })?.deviceId).toBe('b');
  expect(selectCamera(devices, { deviceId: 'a', label: 'brio' })).toBeUndefined();
});

test('a microphone is no camera', () => {
  expect(selectCamera(devices, { deviceId: 'mic' })).toBeUndefined();
});
