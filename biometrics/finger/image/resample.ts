import type { GreyImage } from './grey-image.ts';
import { filledImage } from './grey-image.ts';

/** Resolution of every measure: NFIQ 2 and ISO/IEC 29794-4 are defined at 500 ppi. */
export const measurePpi = 500;

/** NIST SP 500-289: Gaussian low-pass for 1000 → 500 ppi, in source pixels. */
const radius = 4;
const sigmaAtHalving = 0.8475;

function gaussian(sigma: number): Float64Array {
  const kernel = Float64Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * sigma * sigma)),
  );
  const sum = kernel.reduce((a, b) => a + b, 0);
  return kernel.map((value) => value / sum);
}

const clamp = (value: number, max: number) => Math.max(0, Math.min(max, value));

/** Low-pass in both directions; edges repeat the border pixel. */
function lowPass(image: GreyImage, kernel: Float64Array): Float64Array {
  const { width, height, pixels } = image;
  const rows = new Float64Array(width * height);
  const out = new Float64Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -radius; k <= radius; k++)
        sum += (kernel[k + radius] ?? 0) * (pixels[y * width + clamp(x + k, width - 1)] ?? 0);
      rows[y * width + x] = sum;
    }
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let k = -radius; k <= radius; k++)
        sum += (kernel[k + radius] ?? 0) * (rows[clamp(y + k, height - 1) * width + x] ?? 0);
      out[y * width + x] = sum;
    }
  return out;
}

function bilinear(grid: Float64Array, width: number, height: number, x: number, y: number): number {
  const left = Math.floor(x);
  const top = Math.floor(y);
  const right = Math.min(left + 1, width - 1);
  const bottom = Math.min(top + 1, height - 1);
  const upper =
    (grid[top * width + left] ?? 0) * (left + 1 - x) + (grid[top * width + right] ?? 0) * (x - left);
  const lower =
    (grid[bottom * width + left] ?? 0) * (left + 1 - x) + (grid[bottom * width + right] ?? 0) * (x - left);
  return upper * (top + 1 - y) + lower * (y - top);
}

/**
 * Brings an image to 500 ppi for measuring only (TR-03121-3.2 §5.4.5.1.1: the stored image keeps its resolution).
 * 1000 ppi: Gaussian low-pass, then every second pixel (NIST SP 500-289); other resolutions: the same low-pass
 * scaled to the ratio when shrinking, then bilinear sampling.
 */
export function resampleTo500(image: GreyImage, ppi: number): GreyImage {
  if (ppi === measurePpi) return image;
  const scale = ppi / measurePpi;
  const out = filledImage(
    Math.max(1, Math.floor(image.width / scale)),
    Math.max(1, Math.floor(image.height / scale)),
  );
  const smooth =
    scale > 1 ? lowPass(image, gaussian((sigmaAtHalving * scale) / 2)) : Float64Array.from(image.pixels);
  for (let y = 0; y < out.height; y++)
    for (let x = 0; x < out.width; x++) {
      const value = bilinear(
        smooth,
        image.width,
        image.height,
        Math.min(x * scale, image.width - 1),
        Math.min(y * scale, image.height - 1),
      );
      out.pixels[y * out.width + x] = Math.round(value);
    }
  return out;
}
