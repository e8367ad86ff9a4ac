import type { FaceImage } from '../face-image.ts';
import type { FaceMarks } from '../marks.ts';

/** A grey picture, codes 0…255. */
export type Grey = { width: number; height: number; values: Float32Array };

/** The band of both eyes with brows, whose lines are the sharpest and surest of a face, as it lies in the picture. */
export function eyeBand(image: FaceImage, { rightIris, leftIris }: FaceMarks): Grey {
  const [right, left] = [rightIris.centre, leftIris.centre];
  const distance = Math.hypot(left.x - right.x, left.y - right.y);
  const middle = { x: (right.x + left.x) / 2, y: (right.y + left.y) / 2 };
  const from = (value: number) => Math.max(0, Math.round(value));
  const x0 = from(middle.x - 0.85 * distance);
  const y0 = from(middle.y - 0.4 * distance);
  const width = Math.max(0, Math.min(image.width, Math.round(middle.x + 0.85 * distance)) - x0);
  const height = Math.max(0, Math.min(image.height, Math.round(middle.y + 0.35 * distance)) - y0);
  const values = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = 4 * ((y + y0) * image.width + x + x0);
      values[y * width + x] =
        0.299 * (image.pixels[at] ?? 0) +
        0.587 * (image.pixels[at + 1] ?? 0) +
        0.114 * (image.pixels[at + 2] ?? 0);
    }
  }
  return { width, height, values };
}

/** Averages squares of `factor` pixels to one. */
export function shrink({ width, height, values }: Grey, factor: number): Grey {
  const small = { width: Math.floor(width / factor), height: Math.floor(height / factor) };
  const sums = new Float32Array(small.width * small.height);
  for (let y = 0; y < small.height * factor; y++) {
    for (let x = 0; x < small.width * factor; x++) {
      const at = Math.floor(y / factor) * small.width + Math.floor(x / factor);
      sums[at] = (sums[at] ?? 0) + (values[y * width + x] ?? 0) / (factor * factor);
    }
  }
  return { ...small, values: sums };
}

/**
 * Width of a picture's edges as the standard deviation of an equally blurred line, in pixels; NaN of a picture without
 * any edge. Blurred once more by a known σ₂, an edge of width σ keeps the share r = σ/√(σ² + σ₂²) of its gradient's
 * energy: from r follows σ, whatever the contrast (after S. Zhuo, T. Sim: Defocus map estimation, 2011, who compare
 * single edges; here all are taken together, the strongest count most).
 */
export function edgeWidth(grey: Grey): number {
  const before = gradientEnergy(grey);
  const ratio = gradientEnergy(blur(blur(grey))) / before;
  // Twice the kernel (1 2 1)/4 of variance ½.
  return before > 0 ? ratio / Math.sqrt(Math.max(1e-6, 1 - ratio * ratio)) : Number.NaN;
}

function blur({ width, height, values }: Grey): Grey {
  const rows = new Float32Array(values.length);
  const both = new Float32Array(values.length);
  const mix = (from: Float32Array, before: number, at: number, after: number) =>
    ((from[before] ?? 0) + 2 * (from[at] ?? 0) + (from[after] ?? 0)) / 4;
  for (let y = 0; y < height; y++) {
    const row = y * width;
    for (let x = 0; x < width; x++) {
      rows[row + x] = mix(values, row + Math.max(0, x - 1), row + x, row + Math.min(width - 1, x + 1));
    }
  }
  for (let y = 0; y < height; y++) {
    const above = Math.max(0, y - 1) * width;
    const below = Math.min(height - 1, y + 1) * width;
    for (let x = 0; x < width; x++) both[y * width + x] = mix(rows, above + x, y * width + x, below + x);
  }
  return { width, height, values: both };
}

function gradientEnergy({ width, height, values }: Grey): number {
  let energy = 0;
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x;
      const dx = (values[at + 1] ?? 0) - (values[at - 1] ?? 0);
      const dy = (values[at + width] ?? 0) - (values[at - width] ?? 0);
      energy += dx * dx + dy * dy;
    }
  }
  return energy;
}
