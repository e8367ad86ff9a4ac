import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cropRectangle } from './crop.ts';

test('an image of exactly the photo size is taken whole', () => {
  expect(cropRectangle(1244, 1600)).toEqual({ ok: true, value: { x: 0, y: 0, width: 1244, height: 1600 } });
});

test('a landscape 4K image gives a centred portrait', () => {
  expect(cropRectangle(3840, 2160)).toEqual({
    ok: true,
    value: { x: 1080, y: 0, width: 1679, height: 2160 },
  });
});

test.each([
  [1920, 1080],
  [1243, 1600],
  [1244, 1599],
  [0, 0],
  [Number.NaN, 1600],
])('%d×%d cannot hold the photo', (width, height) => {
  expect(cropRectangle(width, height)).toEqual({ ok: false, failure: { code: 'resolution-too-low' } });
});

test('every crop lies inside, is centred, never smaller than the photo and keeps its shape', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1244, max: 9000 }),
      fc.integer({ min: 1600, max: 9000 }),
      (width, height) => {
        const result = cropRectangle(width, height);
        if (!result.ok) throw new Error('refused');
        const crop = result.value;
        expect(crop.x).toBeGreaterThanOrEqual(0);
        expect(crop.y).toBeGreaterThanOrEqual(0);
        expect(crop.x + crop.width).toBeLessThanOrEqual(width);
        expect(crop.y + crop.height).toBeLessThanOrEqual(height);
        expect(Math.abs(width - crop.width - 2 * crop.x)).toBeLessThanOrEqual(1);
        expect(Math.abs(height - crop.height - 2 * crop.y)).toBeLessThanOrEqual(1);
        expect(crop.width).toBeGreaterThanOrEqual(1244);
        expect(crop.height).toBeGreaterThanOrEqual(1600);
        expect(Math.abs(crop.width - (crop.height * 1244) / 1600)).toBeLessThanOrEqual(1);
        expect(crop.width === width || crop.height === height).toBe(true);
      },
    ),
  );
});
