import type { GreyImage } from './grey-image.ts';

/**
 * Gaussian weights in 1/256 that sum to 256: the rounding error of each weight is carried to the next one, the
 * middle takes what is left. Widths as OpenCV derives them from the size (σ = 0.15·size + 0.35), because NFIQ 2's
 * thresholds sit on its result.
 */
function fixedPointKernel(size: number): Int32Array {
  const sigma = 0.15 * size + 0.35;
  const middle = (size - 1) / 2;
  const exact = Array.from({ length: size }, (_, i) => Math.exp(-((i - middle) ** 2) / (2 * sigma * sigma)));
  const total = exact.reduce((a, b) => a + b, 0);
  const kernel = new Int32Array(size);
  let carried = 0;
  let sum = 0;
  for (let i = 0; i < middle; i++) {
    const wanted = ((exact[i] ?? 0) / total) * 256 + carried;
    const weight = Math.round(wanted);
    carried = wanted - weight;
    kernel[i] = weight;
    kernel[size - 1 - i] = weight;
    sum += 2 * weight;
  }
  kernel[middle] = 256 - sum;
  return kernel;
}

/** Mirror without repeating the border pixel. */
function reflect(index: number, length: number): number {
  if (length === 1) return 0;
  let at = index;
  while (at < 0 || at >= length) at = at < 0 ? -at : 2 * length - 2 - at;
  return at;
}

/** Blurs along the rows and swaps rows and columns: done twice, it blurs both ways and restores the order. */
function blurRows(input: Int32Array, width: number, height: number, kernel: Int32Array): Int32Array {
  const radius = (kernel.length - 1) / 2;
  const line = new Int32Array(width + 2 * radius);
  const out = new Int32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < line.length; i++) line[i] = input[y * width + reflect(i - radius, width)] ?? 0;
    for (let x = 0; x < width; x++) {
      let sum = (kernel[radius] ?? 0) * (line[x + radius] ?? 0);
      const mirrored = x + 2 * radius;
      for (let k = 0; k < radius; k++)
        sum += (kernel[k] ?? 0) * ((line[x + k] ?? 0) + (line[mirrored - k] ?? 0));
      out[x * height + y] = sum;
    }
  }
  return out;
}

/** Gaussian blur of an 8-bit image with an odd kernel size, in 16.16 fixed point, border mirrored. */
export function gaussianBlur({ width, height, pixels }: GreyImage, size: number): GreyImage {
  const kernel = fixedPointKernel(size);
  const turned = blurRows(new Int32Array(pixels), width, height, kernel);
  const blurred = blurRows(turned, height, width, kernel);
  const out = new Uint8Array(width * height);
  for (let i = 0; i < out.length; i++) out[i] = ((blurred[i] ?? 0) + 0x8000) >> 16;
  return { width, height, pixels: out };
}
