import { createCanvas } from '@napi-rs/canvas';
import { encode } from 'fast-png';
import { expect, test } from 'vitest';
import { readPortrait } from './portrait-file.ts';

/** Red on its left half, blue on its right. */
const canvas = createCanvas(64, 32);
const context = canvas.getContext('2d');
for (const [colour, x] of [
  ['#c00000', 0],
  ['#0000c0', 32],
] as const) {
  context.fillStyle = colour;
  context.fillRect(x, 0, 32, 32);
}
const jpeg = canvas.toBuffer('image/jpeg', 100);

async function read(bytes: Uint8Array) {
  const image = await readPortrait(bytes);
  if (!image.ok) throw new Error(image.failure.code);
  const { width, height, pixels } = image.value;
  const at = (x: number, y: number) => [...pixels.subarray(4 * (y * width + x), 4 * (y * width + x) + 3)];
  return { width, height, at };
}

test('a camera that was turned says so in the EXIF part: the picture is read upright', async () => {
  // Orientation 6: the first row is the right edge.
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];
  const exif = [0xff, 0xe1, 0, 2 + 6 + tiff.length, ...Buffer.from('Exif\0\0'), ...tiff];
  const turned = await read(Buffer.concat([jpeg.subarray(0, 2), Buffer.from(exif), jpeg.subarray(2)]));
  expect(turned).toMatchObject({ width: 32, height: 64 });
  const [red = 0, , blue = 0] = turned.at(16, 8);
  expect(red).toBeGreaterThan(blue + 100);
});

test('sixteen bits a channel, and one channel only, are read as every picture is', async () => {
  const deep = { width: 4, height: 2, channels: 3, depth: 16 } as const;
  const colours = await read(encode({ ...deep, data: new Uint16Array(24).fill(0x8080) }));
  expect(colours.at(1, 1)).toEqual([0x80, 0x80, 0x80]);
  const grey = await read(encode({ ...deep, channels: 1, depth: 8, data: new Uint8Array(8).fill(77) }));
  expect(grey.at(3, 1)).toEqual([77, 77, 77]);
});
