import fc from 'fast-check';
import { encode as encodePng } from 'fast-png';
import { expect, test } from 'vitest';
import { sample, samplesPresent } from '../../tests/support/shared-samples.ts';
import { encodeWsq } from '../wsq/encode.ts';
import { ridgeImage } from '../wsq/ridge-image.ts';
import { encodeBmp } from './bmp.ts';
import { decodePngFile } from './png.ts';
import { decodePgm, encodePgm } from './pnm.ts';
import { printResolution } from './print-resolution.ts';
import { readGreyImage } from './read-grey-image.ts';

const ascii = (text: string) => new TextEncoder().encode(text);

const image = fc
  .record({ width: fc.integer({ min: 1, max: 30 }), height: fc.integer({ min: 1, max: 30 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      ppi: fc.constant(500),
      pixels: fc.uint8Array({ minLength: width * height, maxLength: width * height }),
    }),
  );

test('PGM, PNG and BMP give back their pixels', () => {
  fc.assert(
    fc.property(image, (original) => {
      const { width, height, pixels: data } = original;
      const files = [
        encodePgm(original),
        ascii(`P2 # plain\n${width} ${height}\n255\n${data.join(' ')}\n`),
        encodeBmp(original),
        encodePng({ width, height, data, channels: 1, depth: 8 }),
      ];
      for (const file of files) expect(readGreyImage(file)).toEqual({ ok: true, value: original });
    }),
    { numRuns: 40 },
  );
});

test('a WSQ file is known by its first bytes and gives its resolution', () => {
  const encoded = encodeWsq({ ...ridgeImage(80, 90), ppi: 1000 });
  const read = encoded.ok ? readGreyImage(encoded.value.bytes) : encoded;
  expect(read).toMatchObject({ ok: true, value: { width: 80, height: 90, ppi: 1000 } });
  expect(readGreyImage(ascii('\xff\xd8 a photo'))).toEqual({
    ok: false,
    failure: { code: 'unknown-format' },
  });
  expect(readGreyImage(new Uint8Array())).toEqual({ ok: false, failure: { code: 'unknown-format' } });
});

test('the option wins over the file, the file over 500 ppi, but only where it states a scanner’s resolution', () => {
  const file = encodeBmp({ width: 2, height: 1, ppi: 1000, pixels: Uint8Array.of(1, 2) });
  const ppi = (option?: number) => {
    const read = readGreyImage(file, { ppi: option });
    return read.ok ? read.value.ppi : undefined;
  };
  expect([ppi(), ppi(569)]).toEqual([1000, 569]);
  expect([undefined, 72, 255, 300, 495, 505, 506, 990, 1010].map(printResolution)).toEqual([
    500, 500, 500, 500, 500, 500, 500, 1000, 1000,
  ]);
});

test('samples of more or fewer bits are scaled to eight', () => {
  const greys = (bytes: Uint8Array) => {
    const read = readGreyImage(bytes);
    return read.ok ? [...read.value.pixels] : read.failure.code;
  };
  expect(greys(ascii('P2 3 1 15 0 7 15'))).toEqual([0, 119, 255]);
  expect(greys(Uint8Array.from([...ascii('P5 2 1 65535\n'), 0, 0, 0x80, 0x80]))).toEqual([0, 128]);
  const deep = { width: 2, height: 1, data: Uint16Array.of(0xff00, 0x1234), channels: 1, depth: 16 as const };
  expect(greys(encodePng(deep))).toEqual([255, 0x12]);
});

test('colours become grey by their luma, equal ones stay, what is transparent is white', () => {
  const greys = (data: number[], channels: number) => {
    const read = decodePngFile(
      encodePng({ width: 2, height: 1, data: Uint8Array.from(data), channels, depth: 8 }),
    );
    return read.ok ? [...read.value.pixels] : read.failure.code;
  };
  expect(greys([255, 0, 0, 77, 77, 77], 3)).toEqual([76, 77]);
  expect(greys([0, 0, 0, 0, 10, 20, 30, 255], 4)).toEqual([255, 18]);
  expect(greys([9, 255, 9, 0], 2)).toEqual([9, 255]);
});

test('BMPs of 24 bits and with a palette of colours are read, rows downwards too', () => {
  const base = encodeBmp({ width: 1, height: 2, ppi: 500, pixels: Uint8Array.of(3, 200) });
  const view = new DataView(base.buffer);
  view.setInt32(22, -2, true);
  expect(readGreyImage(base)).toMatchObject({ value: { pixels: Uint8Array.of(200, 3) } });
  // Index 3 is pure green now; the palette's entries are blue, green, red.
  base.set([0, 255, 0], 54 + 3 * 4);
  expect(readGreyImage(base)).toMatchObject({ value: { pixels: Uint8Array.of(200, 150) } });
  const colour = Uint8Array.from([...base.subarray(0, 54), 255, 0, 0, 0, 0, 0, 255, 0]);
  const header = new DataView(colour.buffer);
  header.setUint32(2, colour.length, true);
  header.setUint32(10, 54, true);
  header.setUint16(28, 24, true);
  expect(readGreyImage(colour)).toMatchObject({ value: { pixels: Uint8Array.of(29, 76) } });
  header.setUint16(28, 16, true);
  expect(readGreyImage(colour)).toEqual({ ok: false, failure: { code: 'unsupported' } });
});

test('cut files and noise are refused without an exception', () => {
  const original = ridgeImage(24, 20);
  const { width, height, pixels: data } = original;
  for (const file of [
    encodePgm(original),
    encodeBmp(original),
    encodePng({ width, height, data, channels: 1 }),
  ]) {
    for (let end = 0; end < file.length; end++) expect(readGreyImage(file.subarray(0, end)).ok).toBe(false);
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(255), (at, value) => {
        const changed = Uint8Array.from(file);
        changed[at] = value;
        readGreyImage(changed);
      }),
    );
  }
  for (const magic of ['P5', 'P2', 'P5 3 3 255\n', 'BM', '\x89PNG\r\n\x1a\n']) {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        readGreyImage(Uint8Array.from([...Buffer.from(magic, 'latin1'), ...noise]));
      }),
    );
  }
});

test('a header that asks for gigabytes gets nothing', () => {
  const tooLarge = { ok: false, failure: { code: 'too-large' } };
  expect(decodePgm(ascii('P5 99999 99999 255\n'))).toEqual(tooLarge);
  const png = encodePng({ width: 2, height: 2, data: new Uint8Array(4), channels: 1 });
  new DataView(png.buffer, png.byteOffset).setUint32(16, 0x7fffffff);
  expect(decodePngFile(png)).toEqual(tooLarge);
  const bmp = encodeBmp({ width: 2, height: 2, ppi: 500, pixels: new Uint8Array(4) });
  new DataView(bmp.buffer).setInt32(18, 0x7fffffff, true);
  expect(readGreyImage(bmp)).toEqual(tooLarge);
});

test.skipIf(!samplesPresent)(
  `prints as NIST publishes them are read${samplesPresent ? '' : ' (skipped: the shared samples are absent)'}`,
  () => {
    const read = (path: string) => readGreyImage(sample(`fingers/${path}`));
    expect(read('nist/whorl.png')).toMatchObject({ value: { width: 250, height: 234, ppi: 500 } });
    expect(read('nist-1000ppi/card0001_01.bmp')).toMatchObject({
      value: { width: 1090, height: 995, ppi: 1000 },
    });
    expect(read('slap/fld_4_9.wsq')).toMatchObject({ value: { width: 412, height: 1000, ppi: 500 } });
    expect(read('ink/a001_03p.pgm')).toMatchObject({ value: { width: 364, height: 536, ppi: 500 } });
  },
);
