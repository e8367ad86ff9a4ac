import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBlank } from './blank.ts';
import { erode } from './erode.ts';
import { gaussianBlur } from './gaussian-blur.ts';
import { filledImage, type GreyImage } from './grey-image.ts';
import { removeNearWhiteFrame } from './near-white-frame.ts';
import { otsuThreshold } from './otsu.ts';
import { regionsOf } from './regions.ts';
import { resampleTo500 } from './resample.ts';

const image = fc
  .record({ width: fc.integer({ min: 1, max: 24 }), height: fc.integer({ min: 1, max: 24 }) })
  .chain(({ width, height }) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((pixels): GreyImage => ({ width, height, pixels: Uint8Array.from(pixels) })),
  );

/** Vertical stripes of the given period in pixels. */
function stripes(width: number, height: number, period: number): GreyImage {
  const out = filledImage(width, height);
  for (let i = 0; i < out.pixels.length; i++)
    out.pixels[i] = Math.round(128 + 100 * Math.sin((2 * Math.PI * (i % width)) / period));
  return out;
}

describe('resampleTo500', () => {
  it('leaves 500 ppi as it is and halves 1000 ppi', () => {
    const ridges = stripes(400, 300, 18);
    expect(resampleTo500(ridges, 500)).toBe(ridges);
    const half = resampleTo500(ridges, 1000);
    expect([half.width, half.height]).toEqual([200, 150]);
    // Ridges nine pixels apart stay; what is finer than the new pixels goes.
    const inner = half.pixels.subarray(50 * 200 + 20, 50 * 200 + 180);
    expect(Math.max(...inner) - Math.min(...inner)).toBeGreaterThan(170);
    const fine = resampleTo500(stripes(400, 300, 2.5), 1000).pixels.subarray(50 * 200 + 20, 50 * 200 + 180);
    expect(Math.max(...fine) - Math.min(...fine)).toBeLessThan(40);
  });

  it('keeps an even grey at every resolution', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 1200 }), fc.integer({ min: 0, max: 255 }), (ppi, grey) => {
        expect(new Set(resampleTo500(filledImage(40, 30, grey), ppi).pixels)).toEqual(new Set([grey]));
      }),
    );
  });
});

describe('removeNearWhiteFrame', () => {
  it('cuts to the rows and columns that are not near-white and says where they were', () => {
    const sheet = filledImage(60, 50);
    for (let y = 10; y < 30; y++) for (let x = 20; x < 45; x++) sheet.pixels[y * 60 + x] = 0;
    const { image: rest, left, top } = removeNearWhiteFrame(sheet);
    expect([left, top, rest.width, rest.height]).toEqual([20, 10, 25, 20]);
    expect(new Set(rest.pixels)).toEqual(new Set([0]));
  });

  it('keeps an image that is all frame', () => {
    expect(removeNearWhiteFrame(filledImage(7, 5)).image).toEqual(filledImage(7, 5));
  });
});

describe('isBlank', () => {
  it('knows empty, dark and unevenly lit platens, and a print in a corner', () => {
    const gradient = filledImage(320, 400);
    gradient.pixels.forEach((_, i) => {
      gradient.pixels[i] = 100 + ((i % 320) * 100) / 320;
    });
    const corner = filledImage(320, 400, 240);
    for (let y = 0; y < 100; y++) corner.pixels.set(stripes(100, 1, 9).pixels, y * 320);
    expect([filledImage(320, 400), filledImage(320, 400, 0), gradient, corner].map(isBlank)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('gaussianBlur', () => {
  it('keeps the range, an even grey and the mean of what lies inside', () => {
    fc.assert(
      fc.property(image, (picture) => {
        const { pixels } = gaussianBlur(picture, 9);
        expect(Math.min(...pixels)).toBeGreaterThanOrEqual(Math.min(...picture.pixels));
        expect(Math.max(...pixels)).toBeLessThanOrEqual(Math.max(...picture.pixels));
      }),
    );
    const dot = filledImage(41, 41, 0);
    dot.pixels[20 * 41 + 20] = 255;
    const blurred = gaussianBlur(dot, 9).pixels;
    expect(blurred[20 * 41 + 20]).toBeGreaterThan(blurred[20 * 41 + 21] ?? 0);
    expect(blurred[20 * 41 + 18]).toBe(blurred[18 * 41 + 20]);
  });
});

describe('erode', () => {
  it('gives each pixel the least of its square', () => {
    fc.assert(
      fc.property(image, ({ width, height, pixels }) => {
        const out = erode({ width, height, pixels }, 2).pixels;
        for (let i = 0; i < out.length; i++) {
          const [x, y] = [i % width, Math.floor(i / width)];
          const near = [...pixels].filter(
            (_, k) => Math.abs((k % width) - x) <= 2 && Math.abs(Math.floor(k / width) - y) <= 2,
          );
          expect(out[i]).toBe(Math.min(...near));
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('otsuThreshold', () => {
  it('lies between two greys', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 120 }), fc.integer({ min: 130, max: 255 }), (dark, bright) => {
        const both = filledImage(10, 10, dark);
        both.pixels.fill(bright, 0, 37);
        const threshold = otsuThreshold(both);
        expect(threshold).toBeGreaterThanOrEqual(dark);
        expect(threshold).toBeLessThan(bright);
      }),
    );
  });
});

describe('regionsOf', () => {
  it('shares out the cells and does not join corners', () => {
    const regions = regionsOf(Uint8Array.from([1, 0, 0, 1, 1, 0, 0, 0, 1]), 3, 3, 1);
    expect(regions.map(({ members }) => [...members].sort())).toEqual([[0, 3, 4], [8]]);
    expect(regions[0]).toMatchObject({ left: 0, right: 1, top: 0, bottom: 1 });
  });
});
