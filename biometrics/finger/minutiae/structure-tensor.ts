import type { GreyImage } from '../image/grey-image.ts';

/** Smoothed products of the phase gradient per pixel. */
export interface StructureTensor {
  readonly xx: Int32Array;
  readonly xy: Int32Array;
  readonly yy: Int32Array;
}

/** Binomial 3×3 mean of products along the linear index, halved: 1 2 1 by 1 2 1 over 32, rounded. */
function smooth(values: Int32Array, width: number): Int32Array {
  const across = new Int32Array(values.length);
  const out = new Int32Array(values.length);
  for (let i = width; i < values.length - width; i++)
    across[i] = (values[i - width] ?? 0) + 2 * (values[i] ?? 0) + (values[i + width] ?? 0);
  for (let i = 1; i < values.length - 1; i++)
    out[i] = ((across[i - 1] ?? 0) + 2 * (across[i] ?? 0) + (across[i + 1] ?? 0) + 16) >> 5;
  return out;
}

/** Structure tensor of the ridges' phase; rows above `firstRow` and the last one count as flat. */
export function structureTensor({ width, height, pixels }: GreyImage, firstRow: number): StructureTensor {
  const xx = new Int32Array(width * height);
  const xy = new Int32Array(width * height);
  const yy = new Int32Array(width * height);
  for (let i = firstRow * width; i < width * (height - 1); i++) {
    const gx = (pixels[i + 1] ?? 0) - (pixels[i - 1] ?? 0);
    const gy = (pixels[i + width] ?? 0) - (pixels[i - width] ?? 0);
    xx[i] = gx * gx;
    xy[i] = gx * gy;
    yy[i] = gy * gy;
  }
  return { xx: smooth(xx, width), xy: smooth(xy, width), yy: smooth(yy, width) };
}
