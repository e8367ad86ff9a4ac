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

/** Sum of rows (or columns) `step` apart, weighted by the kernel, for `count` neighbouring places at once. */
function accumulate(
  out: Int32Array,
  at: number,
  input: ArrayLike<number>,
  offsets: readonly number[],
  kernel: Int32Array,
  count: number,
): void {
  for (let k = 0; k < kernel.length; k++) {
    const weight = kernel[k] ?? 0;
    const from = offsets[k] ?? 0;
    if (weight !== 0) for (let i = 0; i < count; i++) out[at + i] = (out[at + i] ?? 0) + weight * (input[from + i] ?? 0);
  }
}

/** Gaussian blur of an 8-bit image with an odd kernel size, in 16.16 fixed point, border mirrored. */
export function gaussianBlur({ width, height, pixels }: GreyImage, size: number): GreyImage {
  const kernel = fixedPointKernel(size);
  const radius = (size - 1) / 2;
  const along = new Int32Array(width * height);
  const line = new Uint8Array(width + 2 * radius);
  const shifts = Array.from({ length: size }, (_, k) => k);
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < line.length; i++) line[i] = pixels[y * width + reflect(i - radius, width)] ?? 0;
    accumulate(along, y * width, line, shifts, kernel, width);
  }
  const both = new Int32Array(width * height);
  for (let y = 0; y < height; y++) {
    const rows = shifts.map((k) => reflect(y + k - radius, height) * width);
    accumulate(both, y * width, along, rows, kernel, width);
  }
  return { width, height, pixels: Uint8Array.from(both, (value) => (value + 0x8000) >> 16) };
}
