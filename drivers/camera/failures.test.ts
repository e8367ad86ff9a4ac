import { expect, test } from 'vitest';
import { cameraFailure } from './failures.ts';

test.each([
  ['NotAllowedError', 'permission'],
  ['NotFoundError', 'not-found'],
  ['NotReadableError', 'in-use'],
  ['InvalidStateError', 'disconnected'],
])('%s is %s', (name, code) => {
  expect(cameraFailure(new DOMException('', name))).toBe(code);
});

test('a programming error is no expected trouble', () => {
  expect(cameraFailure(new TypeError('undefined is not a function'))).toBeUndefined();
  expect(cameraFailure('text')).toBeUndefined();
});
