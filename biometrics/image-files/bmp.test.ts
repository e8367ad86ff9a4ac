import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeBmp, encodeBmp } from './bmp.ts';

const image = fc
  .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      ppi: fc.integer({ min: 100, max: 1200 }),
      pixels: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
    }),
  );

test('what is written is read back', () => {
  fc.assert(
    fc.property(image, (original) => {
      expect(decodeBmp(encodeBmp(original))).toEqual({ ok: true, value: original });
    }),
  );
});

test('the header is that of a grey 8-bit BMP with its resolution', () => {
  const bytes = encodeBmp({ width: 3, height: 2, ppi: 500, pixels: Uint8Array.of(1, 2, 3, 4, 5, 6) });
  const view = new DataView(bytes.buffer);
  expect(String.fromCharCode(...bytes.subarray(0, 2))).toBe('BM');
  expect(view.getUint32(2, true)).toBe(bytes.length);
  expect(view.getInt32(38, true)).toBe(19685);
  // The last row comes first, and grey 7 is 7, 7, 7 in the palette.
  expect([...bytes.subarray(1078)]).toEqual([4, 5, 6, 0, 1, 2, 3, 0]);
  expect([...bytes.subarray(54 + 28, 54 + 32)]).toEqual([7, 7, 7, 0]);
});

test('cut, lengthened or foreign bytes are malformed', () => {
  const bytes = encodeBmp({ width: 5, height: 5, ppi: 500, pixels: new Uint8Array(25) });
  const malformed = { ok: false, failure: { code: 'malformed' } };
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), (end) => {
      expect(decodeBmp(bytes.subarray(0, end))).toEqual(malformed);
    }),
  );
  expect(decodeBmp(new Uint8Array([...bytes, 0]))).toEqual(malformed);
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000 }), (noise) => {
      expect(decodeBmp(noise)).toEqual(malformed);
    }),
  );
});
