import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PrintImage } from '../image-files/print-image.ts';
import { decodeWsq } from './decode.ts';
import { type EncodeOptions, encodeWsq } from './encode.ts';
import { peakSignalToNoise } from './peak-signal-to-noise.ts';
import { ridgeImage } from './ridge-image.ts';

function encoded(image: PrintImage, options: EncodeOptions = {}) {
  const result = encodeWsq(image, options);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

function decoded(bytes: Uint8Array) {
  const result = decodeWsq(bytes);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
}

test('a print of any size comes back with its size, resolution and looks', () => {
  const side = fc.integer({ min: 64, max: 150 });
  fc.assert(
    fc.property(
      side,
      side,
      fc.integer({ min: 1, max: 99 }),
      fc.constantFrom(500, 1000),
      (width, height, seed, ppi) => {
        const image = { ...ridgeImage(width, height, seed), ppi };
        const back = decoded(encoded(image, { bpp: 2 }).bytes);
        expect(back).toMatchObject({ width, height, ppi });
        expect(peakSignalToNoise(image.pixels, back.pixels)).toBeGreaterThan(28);
      },
    ),
    { numRuns: 30 },
  );
});

test('more bits per pixel give more bytes and less noise', () => {
  const image = ridgeImage(300, 300);
  const results = [0.3, 0.75, 1.5, 3].map((bpp) => encoded(image, { bpp }).bytes);
  const sizes = results.map(({ length }) => length);
  const noise = results.map((bytes) => peakSignalToNoise(image.pixels, decoded(bytes).pixels));
  expect(sizes).toEqual(sizes.toSorted((a, b) => a - b));
  expect(noise).toEqual(noise.toSorted((a, b) => a - b));
});

test('the comment gives size, resolution and rate in the form that readers know, and claims no certificate', () => {
  const { comments } = decoded(encoded(ridgeImage(100, 80)).bytes);
  expect(comments).toEqual([
    [
      'NIST_COM 10',
      'PIX_WIDTH 100',
      'PIX_HEIGHT 80',
      'PIX_DEPTH 8',
      'PPI 500',
      'LOSSY 1',
      'COLORSPACE GRAY',
      'COMPRESSION WSQ',
      'WSQ_BITRATE 0.750000',
      'CERTIFICATE none',
    ].join('\n'),
  ]);
});

test('a picture of one grey, even black, comes back exactly and takes hardly any room', () => {
  fc.assert(
    fc.property(fc.nat(255), (grey) => {
      const image = { width: 90, height: 70, ppi: 500, pixels: new Uint8Array(90 * 70).fill(grey) };
      const { bytes } = encoded(image);
      expect(bytes.length).toBeLessThan(700);
      expect(decoded(bytes).pixels).toEqual(image.pixels);
    }),
    { numRuns: 20 },
  );
});

test('a print over the limit is compressed into 17 to 18 kB, one below it is left alone', () => {
  const image = ridgeImage(640, 560);
  const free = encoded(image, { bpp: 1.5 });
  expect(free.bytes.length).toBeGreaterThan(18_000);
  const limited = encoded(image, { bpp: 1.5, maxBytes: 18_000 });
  expect(limited.bytes.length).toBeLessThanOrEqual(18_000);
  expect(limited.bytes.length).toBeGreaterThan(17 * 1024);
  expect(limited.bpp).toBeLessThan(1.5);
  expect(decoded(limited.bytes).comments[0]).toContain(`WSQ_BITRATE ${limited.bpp.toFixed(6)}`);
  expect(encoded(image, { bpp: 1.5, maxBytes: free.bytes.length })).toEqual(free);
});

test('what can not be encoded is refused with its reason', () => {
  const refusal = (image: PrintImage, options?: EncodeOptions) => encodeWsq(image, options);
  const image = ridgeImage(100, 100);
  expect(refusal(ridgeImage(63, 100))).toEqual({ ok: false, failure: { code: 'bad-size' } });
  expect(refusal({ ...image, height: 99 })).toEqual({ ok: false, failure: { code: 'bad-size' } });
  for (const bpp of [0, -1, 5, Number.NaN]) {
    expect(refusal(image, { bpp })).toEqual({ ok: false, failure: { code: 'bad-rate' } });
  }
  expect(refusal(image, { maxBytes: 500 })).toEqual({ ok: false, failure: { code: 'does-not-fit' } });
});
