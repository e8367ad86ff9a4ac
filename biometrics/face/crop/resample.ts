import type { FaceImage } from '../face-image.ts';
import type { CropPlan } from './plan-crop.ts';

/** Positions between two pixels for which weights are prepared. */
const phases = 64;

/** Weight at a distance in pixels, and how far it reaches. */
const kernels = {
  /** Catmull–Rom: keeps edges sharp. For the photo itself. */
  sharp: {
    reach: 2,
    weight: (d: number) =>
      d < 1 ? 1.5 * d ** 3 - 2.5 * d ** 2 + 1 : -0.5 * d ** 3 + 2.5 * d ** 2 - 4 * d + 2,
  },
  /** Linear between neighbours: for the preview. */
  fast: { reach: 1, weight: (d: number) => 1 - d },
} as const;

/**
 * The pixels of a crop. Turning and reducing are one step, with a kernel as wide as a pixel of the crop; a crop that
 * needs neither is copied. Points outside of the picture take the colour of its edge.
 */
export function resample(
  source: FaceImage,
  plan: CropPlan,
  kernel: keyof typeof kernels = 'sharp',
): FaceImage {
  // Whole pixels are averaged first, so that the kernel stays small.
  const factor = Math.max(1, Math.floor(plan.scale));
  const image = factor > 1 ? reduce(source, factor) : source;
  const scale = plan.scale / factor;
  const { width, height } = plan;
  const out = new Uint8ClampedArray(4 * width * height).fill(255);

  const cos = Math.cos(plan.angle) * scale;
  const sin = Math.sin(plan.angle) * scale;
  const startX = plan.centre.x / factor - (cos * width - sin * height) / 2 + (cos - sin) / 2 - 0.5;
  const startY = plan.centre.y / factor - (sin * width + cos * height) / 2 + (sin + cos) / 2 - 0.5;
  const { weights, taps } = prepare(kernel, Math.max(1, scale));
  const { pixels } = image;
  const lastX = image.width - 1;
  const lastY = image.height - 1;
  const columns = new Int32Array(taps);

  for (let row = 0, to = 0; row < height; row++)
    for (let column = 0; column < width; column++, to += 4) {
      const x = startX + column * cos - row * sin;
      const y = startY + column * sin + row * cos;
      const left = Math.floor(x);
      const top = Math.floor(y);
      const phaseX = Math.round((x - left) * phases) * taps;
      const phaseY = Math.round((y - top) * phases) * taps;
      const firstX = left - taps / 2 + 1;
      const firstY = top - taps / 2 + 1;
      for (let i = 0; i < taps; i++) columns[i] = 4 * Math.min(Math.max(firstX + i, 0), lastX);
      let red = 0;
      let green = 0;
      let blue = 0;
      for (let j = 0; j < taps; j++) {
        const weightY = weights[phaseY + j] ?? 0;
        if (weightY === 0) continue;
        const line = 4 * Math.min(Math.max(firstY + j, 0), lastY) * image.width;
        for (let i = 0; i < taps; i++) {
          const weight = weightY * (weights[phaseX + i] ?? 0);
          const from = line + (columns[i] ?? 0);
          red += weight * (pixels[from] ?? 0);
          green += weight * (pixels[from + 1] ?? 0);
          blue += weight * (pixels[from + 2] ?? 0);
        }
      }
      out[to] = red;
      out[to + 1] = green;
      out[to + 2] = blue;
    }
  if (factor > 1) image.pixels.fill(0);
  return { width, height, pixels: out };
}

/** Weights of `taps` neighbours for each phase, their sum 1. */
function prepare(name: keyof typeof kernels, stretch: number): { weights: Float32Array; taps: number } {
  const { reach, weight } = kernels[name];
  const taps = 2 * Math.ceil(reach * stretch);
  const weights = new Float32Array((phases + 1) * taps);
  for (let phase = 0; phase <= phases; phase++) {
    const values = Array.from({ length: taps }, (_, i) => {
      const distance = Math.abs(i - taps / 2 + 1 - phase / phases) / stretch;
      return distance < reach ? weight(distance) : 0;
    });
    const sum = values.reduce((total, value) => total + value, 0);
    values.forEach((value, i) => {
      weights[phase * taps + i] = value / sum;
    });
  }
  return { weights, taps };
}

/** Every pixel the mean of `factor`×`factor`; what is left at the right and lower edge is dropped. */
export function reduce({ width, height, pixels }: FaceImage, factor: number): FaceImage {
  const columns = Math.floor(width / factor);
  const rows = Math.floor(height / factor);
  const out = new Uint8ClampedArray(4 * columns * rows);
  const share = 1 / (factor * factor);
  for (let row = 0, to = 0; row < rows; row++)
    for (let column = 0; column < columns; column++, to += 4)
      for (let channel = 0; channel < 4; channel++) {
        let sum = 0;
        for (let y = 0; y < factor; y++)
          for (let x = 0; x < factor; x++)
            sum += pixels[4 * ((row * factor + y) * width + column * factor + x) + channel] ?? 0;
        out[to + channel] = sum * share;
      }
  return { width: columns, height: rows, pixels: out };
}
