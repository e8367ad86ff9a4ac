import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledImage, type GreyImage } from '../image/grey-image.ts';
import { extractMinutiae } from './extract-minutiae.ts';
import { cosine, direction, sine } from './fixed-point.ts';
import { blockSide, forwardTransform, inverseTransform } from './integer-fft.ts';
import type { Minutia } from './minutia.ts';

/** Level ridges, nine pixels apart; with a minutia, one more of them on one side of (150, 150) than on the other. */
function ridges(minutia: boolean): GreyImage {
  const out = filledImage(300, 300);
  for (let y = 0; y < 300; y++)
    for (let x = 0; x < 300; x++) {
      const turn = minutia ? Math.atan2(y - 150, x - 150) : 0;
      out.pixels[y * 300 + x] = Math.round(128 + 100 * Math.cos((2 * Math.PI * y) / 9 + turn));
    }
  return out;
}

/** Away from the edges, where ridges end at the paper's end. */
const inside = ({ x, y }: Minutia) => x > 40 && x < 260 && y > 40 && y < 260;

describe('extractMinutiae', () => {
  it('finds none on unbroken ridges and none on empty paper', () => {
    expect(extractMinutiae(ridges(false)).filter(inside)).toEqual([]);
    expect(extractMinutiae(filledImage(300, 300))).toEqual([]);
  });

  it('finds where a ridge ends, and which way it runs', () => {
    const found = extractMinutiae(ridges(true)).filter(inside);
    expect(found).toHaveLength(1);
    for (const { x, y, angle, quality } of found) {
      expect(Math.hypot(x - 150, y - 150)).toBeLessThan(10);
      expect(Math.abs(Math.sin((angle * Math.PI) / 180))).toBeLessThan(0.3);
      expect(quality).toBeGreaterThan(60);
    }
  });
});

describe('integer arithmetic', () => {
  it('gives directions back to within 2°', () => {
    for (let angle = 0; angle < 256; angle++) {
      const back = direction(100 * cosine(angle), 100 * sine(angle));
      const off = ((back - angle + 384) & 255) - 128;
      expect(Math.abs(off), `${angle}`).toBeLessThanOrEqual(1);
    }
  });

  it('transforms a block and back', () => {
    const block = fc.uint8Array({ minLength: blockSide ** 2, maxLength: blockSide ** 2 });
    fc.assert(
      fc.property(block, (values) => {
        const data = Int32Array.from(values);
        forwardTransform(data);
        expect(data[0]).toBe(values.reduce((a, b) => a + b, 0));
        inverseTransform(data);
        // The highest horizontal frequency has no place in the spectrum: compare means of neighbours.
        for (let i = 0; i < data.length; i += 2) {
          const mean = ((data[i] ?? 0) + (data[i + 1] ?? 0)) / 2 / data.length;
          expect(Math.abs(mean - ((values[i] ?? 0) + (values[i + 1] ?? 0)) / 2)).toBeLessThan(2);
        }
      }),
      { numRuns: 10, seed: 1 },
    );
  });
});
