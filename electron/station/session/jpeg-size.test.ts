import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jpegSize } from './jpeg-size.ts';

test('reads the size of a real JPEG', async () => {
  expect(jpegSize(await createCanvas(1244, 1600).encode('jpeg'))).toEqual({ width: 1244, height: 1600 });
});

test('a cut JPEG, a PNG and noise are no JPEG, and nothing throws', async () => {
  const jpeg = await createCanvas(40, 30).encode('jpeg');
  expect(jpegSize(jpeg.subarray(0, jpeg.length - 1))).toBeUndefined();
  expect(jpegSize(await createCanvas(40, 30).encode('png'))).toBeUndefined();
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => void jpegSize(noise)));
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 2, maxLength: 400 }), (noise) => {
      void jpegSize(Buffer.concat([Buffer.from([0xff, 0xd8]), noise, Buffer.from([0xff, 0xd9])]));
    }),
  );
});
