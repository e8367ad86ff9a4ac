import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWsq } from './decode.ts';
import { encodeWsq } from './encode.ts';
import { ridgeImage } from './ridge-image.ts';

const codes = ['not-wsq', 'truncated', 'malformed', 'unsupported', 'too-large'];

const result = encodeWsq(ridgeImage(72, 66));
if (!result.ok) throw new Error(result.failure.code);
const stream = Buffer.from(result.value.bytes);
const pixels = pixelsOf(stream);

function pixelsOf(bytes: Uint8Array) {
  const read = decodeWsq(bytes);
  return read.ok ? read.value.pixels : read.failure.code;
}

/** Where a marker stands, counted from 0. */
function at(marker: number, which = 0): number {
  let place = -1;
  for (let found = 0; found <= which; found++) place = stream.indexOf(Buffer.from([0xff, marker]), place + 1);
  return place;
}

const inserted = (place: number, ...bytes: number[]) =>
  Buffer.concat([stream.subarray(0, place), Buffer.from(bytes), stream.subarray(place)]);

function changed(place: number, ...bytes: number[]): Buffer {
  const copy = Buffer.from(stream);
  copy.set(bytes, place);
  return copy;
}

const startOfFrame = 0xa2;
const startOfBlock = 0xa3;
const transformTable = 0xa4;
const quantisationTable = 0xa5;
const huffmanTable = 0xa6;

test('a stream that ends early is truncated, whereever it ends', () => {
  for (let end = 2; end < stream.length; end++) expect(pixelsOf(stream.subarray(0, end))).toBe('truncated');
  expect(pixelsOf(stream.subarray(0, 1))).toBe('not-wsq');
  expect(pixelsOf(new Uint8Array())).toBe('not-wsq');
});

test('noise, and noise after the first marker, is refused', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 400 }), (noise) => !decodeWsq(noise).ok));
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 400 }),
      (noise) => !decodeWsq(Uint8Array.of(0xff, 0xa0, ...noise)).ok,
    ),
  );
});

test('a stream with changed bytes gives an image or a failure from the list, never an exception', () => {
  const change = fc.tuple(fc.nat(stream.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), (changes) => {
      const bytes = Uint8Array.from(stream);
      for (const [place, value] of changes) bytes[place] = value;
      const read = decodeWsq(bytes);
      if (!read.ok) expect(codes).toContain(read.failure.code);
      else expect(read.value.pixels).toHaveLength(read.value.width * read.value.height);
    }),
    { numRuns: 400 },
  );
});

test('what the standard allows beside the plain form is read the same', () => {
  const comment = [0xff, 0xa8, 0, 4, 0x68, 0x69];
  expect(pixelsOf(inserted(at(startOfFrame), ...comment))).toEqual(pixels);
  expect(pixelsOf(inserted(stream.length - 2, ...comment))).toEqual(pixels);
  // Filling before a marker, a restart interval, a restart marker at the start and end of a block.
  expect(pixelsOf(inserted(at(startOfFrame), 0xff, 0xff))).toEqual(pixels);
  expect(pixelsOf(inserted(at(startOfBlock), 0xff, 0xa7, 0, 4, 0, 9))).toEqual(pixels);
  expect(pixelsOf(inserted(at(startOfBlock) + 5, 0xff, 0xb0))).toEqual(pixels);
  expect(pixelsOf(inserted(at(startOfBlock, 2), 0xff, 0xb7))).toEqual(pixels);
  expect(pixelsOf(Buffer.concat([stream, Buffer.from([0, 0, 0])]))).toEqual(pixels);
});

test('both Huffman tables may stand in one segment', () => {
  const segment = (which: number) => {
    const place = at(huffmanTable, which);
    return { place, body: stream.subarray(place + 4, place + 2 + stream.readUInt16BE(place + 2)) };
  };
  const [first, second] = [segment(0), segment(1)];
  const body = Buffer.concat([first.body, second.body]);
  const joined = Buffer.concat([
    stream.subarray(0, first.place),
    Buffer.from([0xff, 0xa6, (body.length + 2) >> 8, (body.length + 2) & 0xff]),
    body,
    stream.subarray(first.place + 4 + first.body.length, second.place),
    stream.subarray(second.place + 4 + second.body.length),
  ]);
  expect(pixelsOf(joined)).toEqual(pixels);
});

test('each contradiction is refused with its code', () => {
  expect(pixelsOf(changed(0, 0xff, 0xd8))).toBe('not-wsq');
  // A frame of 65535 × 65535, one of no height, a frame twice.
  expect(pixelsOf(changed(at(startOfFrame) + 6, 0xff, 0xff, 0xff, 0xff))).toBe('too-large');
  expect(pixelsOf(changed(at(startOfFrame) + 6, 0, 0))).toBe('malformed');
  const frame = stream.subarray(at(startOfFrame), at(startOfFrame) + 19);
  expect(pixelsOf(inserted(at(startOfFrame), ...frame))).toBe('malformed');
  // A frame of one row more wants coefficients that don't come, of one less has too many.
  expect(pixelsOf(changed(at(startOfFrame) + 6, 0, 67))).toBe('malformed');
  expect(pixelsOf(changed(at(startOfFrame) + 6, 0, 65))).toBe('malformed');
  // Filters without taps, longer than the standard knows, of unlike parity.
  expect(pixelsOf(changed(at(transformTable) + 4, 0, 7))).toBe('unsupported');
  expect(pixelsOf(changed(at(transformTable) + 4, 255, 7))).toBe('unsupported');
  expect(pixelsOf(changed(at(transformTable) + 4, 8, 7))).toBe('unsupported');
  // Segments shorter than their content, or than themselves.
  expect(pixelsOf(changed(at(quantisationTable) + 2, 0, 9))).toBe('malformed');
  expect(pixelsOf(changed(at(quantisationTable) + 2, 0, 1))).toBe('malformed');
  // A Huffman table of a number that does not exist, with more codes than exist; a block that names no table.
  expect(pixelsOf(changed(at(huffmanTable) + 4, 8))).toBe('malformed');
  expect(pixelsOf(changed(at(huffmanTable) + 5, 9))).toBe('malformed');
  expect(pixelsOf(changed(at(startOfBlock) + 4, 5))).toBe('malformed');
  // A block before the frame; a marker that is none of the standard's.
  expect(pixelsOf(inserted(at(startOfFrame), 0xff, 0xa3, 0, 3, 0))).toBe('malformed');
  expect(pixelsOf(inserted(at(startOfFrame), 0xff, 0xc4, 0, 2))).toBe('malformed');
  // Blocks missing.
  expect(pixelsOf(Buffer.concat([stream.subarray(0, at(startOfBlock, 2)), Buffer.from([0xff, 0xa1])]))).toBe(
    'malformed',
  );
});
