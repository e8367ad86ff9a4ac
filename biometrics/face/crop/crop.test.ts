import openOpenJpeg from '@cornerstonejs/codec-openjpeg/wasmjs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FaceImage } from '../face-image.ts';
import type { FaceMarks } from '../marks.ts';
import { measureGeometry } from '../measures/geometry.ts';
import { intoCrop, planCrop } from './plan-crop.ts';
import { openProducerCopies } from './producer-copy.ts';
import { reduce, resample } from './resample.ts';

/** A face of average proportions: eyes `eyes` pixels apart around `x`, `y`, tilted by `angle`. */
function face(x: number, y: number, eyes: number, angle = 0): FaceMarks {
  const at = (right: number, down: number) => ({
    x: x + eyes * (right * Math.cos(angle) - down * Math.sin(angle)),
    y: y + eyes * (right * Math.sin(angle) + down * Math.cos(angle)),
  });
  const mesh = Array.from({ length: 468 }, () => ({ ...at(0, 0.7), z: 0 }));
  mesh[152] = { ...at(0, 1.8), z: 0 };
  mesh[234] = { ...at(-1.05, 0.3), z: 0 };
  mesh[454] = { ...at(1.05, 0.3), z: 0 };
  const iris = (right: number) => ({ centre: at(right, 0), radius: 0.09 * eyes });
  return { mesh, rightIris: iris(-0.5), leftIris: iris(0.5) };
}

/** Corners of a crop in the picture. */
function corners(plan: ReturnType<typeof planCrop>) {
  const { centre, angle, scale, width, height } = plan;
  return [-1, 1].flatMap((sx) =>
    [-1, 1].map((sy) => ({
      x: centre.x + (scale / 2) * (sx * width * Math.cos(angle) - sy * height * Math.sin(angle)),
      y: centre.y + (scale / 2) * (sx * width * Math.sin(angle) + sy * height * Math.cos(angle)),
    })),
  );
}

test('a crop lies within the picture and is never enlarged, wherever the face is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 200, max: 4000 }),
      fc.integer({ min: 200, max: 4000 }),
      fc.double({ min: -0.2, max: 1.2, noNaN: true }),
      fc.double({ min: -0.2, max: 1.2, noNaN: true }),
      fc.integer({ min: 10, max: 1500 }),
      fc.double({ min: -0.6, max: 0.6, noNaN: true }),
      (width, height, x, y, eyes, angle) => {
        const plan = planCrop(face(x * width, y * height, eyes, angle), { width, height });
        expect(plan.scale).toBeGreaterThanOrEqual(1);
        expect(plan.width / plan.height).toBeCloseTo(1244 / 1600, 1);
        if (width >= 1244 && height >= 1600) expect(plan).toMatchObject({ width: 1244, height: 1600 });
        for (const corner of corners(plan)) {
          expect(corner.x).toBeGreaterThan(-1e-6);
          expect(corner.y).toBeGreaterThan(-1e-6);
          expect(corner.x).toBeLessThan(width + 1e-6);
          expect(corner.y).toBeLessThan(height + 1e-6);
        }
      },
    ),
  );
});

test('where the picture has room, head size and position are as TR 5.3 to 5.7 want them', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 303, max: 500 }),
      fc.double({ min: -0.12, max: 0.12, noNaN: true }),
      fc.integer({ min: 1600, max: 2400 }),
      fc.integer({ min: 1600, max: 2400 }),
      (eyes, angle, x, y) => {
        const marks = face(x, y, eyes, angle);
        const measures = measureGeometry(planCrop(marks, { width: 4000, height: 4000 }), marks);
        expect(measures.headWidth).toBeGreaterThan(0.5);
        expect(measures.headWidth).toBeLessThan(0.75);
        expect(measures.headHeight).toBeGreaterThan(0.6);
        expect(measures.headHeight).toBeLessThan(0.9);
        expect(measures.verticalPosition).toBeCloseTo(0.45, 5);
        expect(measures.horizontalPosition).toBeCloseTo(0.5, 5);
        expect(measures.interEyeDistance).toBeGreaterThanOrEqual(300);
      },
    ),
  );
});

test('the eyes lie level in the crop', () => {
  const marks = face(2000, 2000, 400, 0.1);
  const plan = planCrop(marks, { width: 4000, height: 4000 });
  const [right, left] = [marks.rightIris, marks.leftIris].map(({ centre }) => intoCrop(plan, centre));
  expect(right?.y).toBeCloseTo(left?.y ?? 0, 6);
});

test('a preview is framed as the still that it announces', () => {
  const still = planCrop(face(720, 800, 330), { width: 1440, height: 1920 });
  const preview = planCrop(face(360, 400, 165), { width: 720, height: 960 }, 0.5);
  expect(preview).toMatchObject({ width: still.width, height: still.height });
  expect(preview.scale).toBeCloseTo(still.scale / 2, 6);
  expect(preview.centre.x).toBeCloseTo(still.centre.x / 2, 6);
});

/** Colours that change evenly over the picture. */
function gradient(width: number, height: number): FaceImage {
  const pixels = new Uint8ClampedArray(4 * width * height).fill(255);
  for (let i = 0; i < width * height; i++) {
    pixels[4 * i] = 40 + 0.5 * (i % width);
    pixels[4 * i + 1] = 40 + 0.5 * Math.floor(i / width);
    pixels[4 * i + 2] = 90;
  }
  return { width, height, pixels };
}

test('a crop that needs neither turning nor reducing has the very pixels of the picture', () => {
  const image = gradient(60, 80);
  const crop = resample(image, { centre: { x: 30, y: 35 }, angle: 0, scale: 1, width: 20, height: 30 });
  for (let row = 0; row < 30; row++)
    expect([...crop.pixels.subarray(80 * row, 80 * row + 80)]).toEqual([
      ...image.pixels.subarray(4 * ((20 + row) * 60 + 20), 4 * ((20 + row) * 60 + 40)),
    ]);
});

test('turned and reduced crops take the colours of their places', () => {
  const image = gradient(300, 300);
  for (const kernel of ['sharp', 'fast'] as const)
    for (const scale of [1, 1.3, 2.4])
      for (const angle of [0, 0.1, -0.1]) {
        const plan = { centre: { x: 150, y: 150 }, angle, scale, width: 60, height: 60 };
        const crop = resample(image, plan, kernel);
        for (const [x, y] of [
          [10, 10],
          [50, 20],
          [30, 55],
        ] as const) {
          const [u, v] = [(x + 0.5 - 30) * scale, (y + 0.5 - 30) * scale];
          const at = 4 * (y * 60 + x);
          const expected = 40 + 0.5 * (150 + u * Math.cos(angle) - v * Math.sin(angle) - 0.5);
          expect(Math.abs((crop.pixels[at] ?? 0) - expected)).toBeLessThan(1.6);
        }
      }
});

test('the producer’s copy is a JP2 of half the size, and loses nothing', async () => {
  const crop = gradient(124, 160);
  const file = (await openProducerCopies())(crop);
  const text = (at: number, length: number) => String.fromCharCode(...file.subarray(at, at + length));
  expect([text(4, 4), text(16, 4), text(20, 4), text(36, 4)]).toEqual(['jP  ', 'ftyp', 'jp2 ', 'jp2h']);
  const start = file.findIndex((value, i) => value === 0xff && file[i + 1] === 0x4f);
  expect(text(start - 4, 4)).toBe('jp2c');
  const { J2KDecoder } = await openOpenJpeg({ print: () => {}, printErr: () => {} });
  const decoder = new J2KDecoder();
  decoder.getEncodedBuffer(file.length - start).set(file.subarray(start));
  decoder.decode();
  expect(decoder.getFrameInfo()).toMatchObject({ width: 62, height: 80, componentCount: 3 });
  const half = reduce(crop, 2);
  const colours = half.pixels.filter((_, i) => i % 4 !== 3);
  expect([...decoder.getDecodedBuffer()]).toEqual([...colours]);
  decoder.delete();
});
