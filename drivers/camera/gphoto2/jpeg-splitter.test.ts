import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { JpegSplitter } from './jpeg-splitter.ts';

const picture = (width: number, colour: string): Uint8Array => {
  const canvas = createCanvas(width, 40);
  const context = canvas.getContext('2d');
  context.fillStyle = colour;
  context.fillRect(0, 0, width, 40);
  return canvas.toBuffer('image/jpeg');
};
const pictures = [picture(40, 'red'), picture(64, 'grey'), picture(90, 'blue')];
/** With a thumbnail in an APP segment, as cameras write it: its end marker is not the picture's. */
const withThumbnail = (() => {
  const [whole, inner] = [pictures[0] ?? new Uint8Array(), pictures[1] ?? new Uint8Array()];
  const size = inner.length + 2;
  return Uint8Array.from([
    ...whole.subarray(0, 2),
    0xff,
    0xe1,
    size >> 8,
    size & 255,
    ...inner,
    ...whole.subarray(2),
  ]);
})();

describe('cutting a stream of JPEG into pictures', () => {
  test('split anywhere and merged: every picture, whole and in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...pictures, withThumbnail), { maxLength: 6 }),
        fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 1 }),
        (chosen, cuts) => {
          const stream = Buffer.concat(chosen);
          const splitter = new JpegSplitter();
          const found: Uint8Array[] = [];
          for (let at = 0, i = 0; at < stream.length; i += 1) {
            const next = at + (cuts[i % cuts.length] ?? 1);
            found.push(...splitter.push(stream.subarray(at, next)));
            at = next;
          }
          expect(found.map((one) => Buffer.from(one))).toEqual(chosen.map((one) => Buffer.from(one)));
        },
      ),
    );
  });

  test('noise before a picture is passed over, and noise alone gives nothing and throws nothing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), (noise) => {
        expect(() => new JpegSplitter().push(noise)).not.toThrow();
      }),
    );
    const [first = new Uint8Array()] = pictures;
    const found = new JpegSplitter().push(
      Buffer.concat([Buffer.from('Capturing preview frames as movie'), first]),
    );
    expect(found.map((one) => one.length)).toEqual([first.length]);
  });

  test('a picture without an end needs no endless memory', () => {
    const splitter = new JpegSplitter();
    splitter.push(Uint8Array.of(0xff, 0xd8, 0xff, 0xda, 0, 2));
    for (let i = 0; i < 12; i += 1) splitter.push(new Uint8Array(1_000_000));
    const [first = new Uint8Array()] = pictures;
    expect(splitter.push(first)).toHaveLength(1);
  });
});
