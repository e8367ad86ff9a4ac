import { createCanvas, loadImage } from '@napi-rs/canvas';
import { expect, test } from 'vitest';
import { signatureSizes } from '../../../domain/captures/signature.ts';
import { jpegSize } from '../session/jpeg-size.ts';
import { renderSignature } from './render-signature.ts';

const wave = Array.from({ length: 60 }, (_, i) => ({
  x: 20 + i * 2,
  y: 30 + 12 * Math.sin(i / 4),
  t: i * 10,
}));
const signature = { widthMm: 180, heightMm: 60, strokes: [wave, [{ x: 80, y: 10, t: 900 }]] };

test.each(Object.entries(signatureSizes))(
  '%s: right size, ink in the middle, white margin',
  async (_, size) => {
    const jpeg = await renderSignature(signature, size);
    expect(jpegSize(jpeg)).toEqual(size);
    const { context } = await pixels(jpeg, size);
    const ink = (x: number, y: number, width: number, height: number) =>
      context.getImageData(x, y, width, height).data.filter((value, index) => index % 4 === 0 && value < 100)
        .length;
    expect(ink(0, 0, size.width, size.height)).toBeGreaterThan(300);
    expect(ink(0, 0, size.width, 4)).toBe(0);
    expect(ink(0, 0, 4, size.height)).toBe(0);
  },
);

test('a tiny dot stays a dot and is not blown up', async () => {
  const size = signatureSizes.passport;
  const dot = await renderSignature(
    { widthMm: 180, heightMm: 60, strokes: [[{ x: 90, y: 30, t: 0 }]] },
    size,
  );
  const { context } = await pixels(dot, size);
  const dark = context
    .getImageData(0, 0, size.width, size.height)
    .data.filter((v, i) => i % 4 === 0 && v < 100).length;
  expect(dark).toBeGreaterThan(4);
  expect(dark).toBeLessThan(400);
});

async function pixels(jpeg: Buffer, size: { width: number; height: number }) {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  context.drawImage(await loadImage(jpeg), 0, 0);
  return { context };
}
