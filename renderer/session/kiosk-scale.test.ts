import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kioskScale } from './kiosk-scale.ts';

const at215 = 1 / 4.03;

test('20 mm are 3 rem at 21.5″, upright and lying', () => {
  expect(kioskScale(1080, 1920, at215)).toEqual({ layout: 'portrait', rootPx: expect.closeTo(26.87, 1) });
  expect(kioskScale(1920, 1080, at215)).toEqual({ layout: 'landscape', rootPx: expect.closeTo(26.87, 1) });
});

test('in any window a whole page fits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 200, max: 4000 }), fc.integer({ min: 200, max: 4000 }), (width, height) => {
      const { layout, rootPx } = kioskScale(width, height, at215);
      const [across, down] = layout === 'portrait' ? [40.1, 71.3] : [71.3, 40.1];
      expect(across * rootPx).toBeLessThanOrEqual(width + 0.01);
      expect(down * rootPx).toBeLessThanOrEqual(height + 0.01);
    }),
  );
});
