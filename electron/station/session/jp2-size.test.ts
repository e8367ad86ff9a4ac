import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hollowJp2 } from '../../../tests/support/sample-photo.ts';
import { jp2Size } from './jp2-size.ts';

const dimension = fc.integer({ min: 1, max: 100_000 });

test('reads width and height', () => {
  fc.assert(
    fc.property(dimension, dimension, (width, height) => {
      expect(jp2Size(hollowJp2(width, height))).toEqual({ width, height });
    }),
  );
});

test('what is cut off is no whole file', () => {
  const whole = hollowJp2(622, 800);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
      expect(jp2Size(whole.subarray(0, length))).toBeUndefined();
    }),
  );
});

test('whatever the bytes are, it never throws', () => {
  const damaged = fc.tuple(fc.nat(200), fc.nat(255)).map(([at, byte]) => {
    const bytes = hollowJp2(622, 800);
    bytes[at % bytes.length] = byte;
    return bytes;
  });
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), damaged), (bytes) => {
      jp2Size(bytes);
    }),
  );
});
