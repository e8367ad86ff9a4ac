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

/** One line of `length` values, extended by `radius` mirrored values on both sides, times the kernel. */
function convolveLine(extended: Int32Array, kernel: Int32Array, length: number, out: Int32Array): void {
  const middle = (kernel.length - 1) / 2;
  for (let i = 0; i < length; i++) {
    let sum = (kernel[middle] ?? 0) * (extended[i + middle] ?? 0);
    for (let k = 0; k < middle; k++)
      sum += (kernel[k] ?? 0) * ((extended[i + k] ?? 0) + (extended[i + 2 * middle - k] ?? 0));
    out[i] = sum;
  }
}

/** Gaussian blur of an 8-bit image with an odd kernel size, in 16.16 fixed point, border mirrored. */
export function gaussianBlur(image: GreyImage, size: number): GreyImage {
  const { width, height, pixels } = image;
  const kernel = fixedPointKernel(size);
  const radius = (size - 1) / 2;
  const rows = new Int32Array(width * height);
  const line = new Int32Array(Math.max(width, height) + 2 * radius);
  const result = new Int32Array(Math.max(width, height));
  for (let y = 0; y < height; y++) {
    for (let i = 0; i < width + 2 * radius; i++)
      line[i] = pixels[y * width + reflect(i - radius, width)] ?? 0;
    convolveLine(line, kernel, width, result);
    rows.set(result.subarray(0, width), y * width);
  }
  const out = new Uint8Array(width * height);
  for (let x = 0; x < width; x++) {
    for (let i = 0; i < height + 2 * radius; i++)
      line[i] = rows[reflect(i - radius, height) * width + x] ?? 0;
    convolveLine(line, kernel, height, result);
    for (let y = 0; y < height; y++) out[y * width + x] = ((result[y] ?? 0) + 0x8000) >> 16;
  }
  return { width, height, pixels: out };
}
