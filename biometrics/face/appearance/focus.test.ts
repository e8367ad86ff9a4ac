import { createCanvas } from '@napi-rs/canvas';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type PaintedFace, paintFace } from '../../../tests/support/painted-face.ts';
import { edgeWidth, type Grey } from './edge-width.ts';
import { focus, resolution } from './focus.ts';

/** A dark bar with edges blurred by a Gaussian, summed from its integral. */
function bar(sigma: number, contrast: number): Grey {
  const width = 160;
  const height = 20;
  const step = (x: number) => 1 / (1 + Math.exp((-1.702 * x) / sigma));
  const values = Float32Array.from({ length: width * height }, (_, at) => {
    const x = at % width;
    return 120 + contrast * (step(x - 50) - step(x - 110));
  });
  return { width, height, values };
}

test('the width of an edge is found, whatever its contrast', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 4, noNaN: true }),
      fc.double({ min: 5, max: 120, noNaN: true }),
      (sigma, contrast) => {
        expect(edgeWidth(bar(sigma, contrast)) / sigma).toBeGreaterThan(0.85);
        expect(edgeWidth(bar(sigma, contrast)) / sigma).toBeLessThan(1.2);
      },
    ),
    { seed: 3 },
  );
});

test('a picture without edges has no edge width', () => {
  expect(edgeWidth({ width: 30, height: 30, values: new Float32Array(900).fill(90) })).toBeNaN();
});

/** Reduces the picture and enlarges it again. */
function softened({ image, face }: PaintedFace, factor: number): PaintedFace {
  const { width, height } = image;
  const full = createCanvas(width, height);
  const context = full.getContext('2d');
  const data = context.createImageData(width, height);
  data.data.set(image.pixels);
  context.putImageData(data, 0, 0);
  const small = createCanvas(width / factor, height / factor);
  const less = small.getContext('2d');
  less.imageSmoothingQuality = 'high';
  less.drawImage(full, 0, 0, small.width, small.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(small, 0, 0, width, height);
  return { image: { width, height, pixels: context.getImageData(0, 0, width, height).data }, face };
}

test('the more a picture was enlarged, the less of its pixels it uses and the softer it is', () => {
  const plain = paintFace();
  const all = [1, 2, 3, 4, 6].map((factor) => softened(plain, factor));
  const used = all.map(({ image, face }) => resolution(image, face));
  const sharp = all.map(({ image, face }) => focus(image, face));
  expect([...used].sort((one, other) => other - one)).toEqual(used);
  expect([...sharp].sort((one, other) => other - one)).toEqual(sharp);
  expect(used[0]).toBeGreaterThan(0.6);
  expect(used[2]).toBeLessThan(0.4);
});
