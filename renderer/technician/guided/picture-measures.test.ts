import { expect, test } from 'vitest';
import { focusMeasure, greyCard, type Pixels, reachableEyeDistance } from './picture-measures.ts';

/** A picture of the values that `grey` gives, the same in every colour unless `tint` is added to red. */
function picture(width: number, height: number, grey: (x: number, y: number) => number, tint = 0): Pixels {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const value = grey(x, y);
      data.set([value + tint, value, value, 255], (y * width + x) * 4);
    }
  return { width, height, data };
}

/** An upright edge that takes `blur` pixels from black to white. */
const edge = (blur: number) =>
  picture(64, 64, (x) => Math.max(0, Math.min(255, ((x - 32) / blur + 0.5) * 255)));

test('a sharper edge has the greater focus measure, an even field none', () => {
  const values = [2, 4, 8, 16].map((blur) => focusMeasure(edge(blur)));
  for (const [i, value] of values.entries()) if (i > 0) expect(value).toBeLessThan(values[i - 1] ?? 0);
  expect(focusMeasure(picture(64, 64, () => 118))).toBe(0);
});

test('a grey card: brightness, and the cast of a colour', () => {
  const even = greyCard(picture(8, 8, () => 118));
  expect(even.luma).toBeCloseTo(118);
  expect(even.castPercent).toBe(0);
  const warm = greyCard(picture(8, 8, () => 100, 30));
  expect(warm.castPercent).toBeCloseTo((20 / 110) * 100);
});

test('eye distance: 4K reaches 300 pixels, full HD does not, and upright 1244×1600 just does', () => {
  expect(reachableEyeDistance(3840, 2160)).toBe(405);
  expect(reachableEyeDistance(1920, 1080)).toBe(202);
  expect(reachableEyeDistance(1244, 1600)).toBe(300);
});
