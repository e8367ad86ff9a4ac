import type { GreyImage } from '../image/grey-image.ts';

/** Mean products of the grey gradient over a block: covariance matrix [xx xy; xy yy]. */
export interface GradientCovariance {
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Central difference inside the block, one-sided at its edges: each block stands for itself. */
function difference(pixels: Uint8Array, at: number, step: number, index: number, length: number): number {
  if (length < 2) return 0;
  if (index === 0) return (pixels[at + step] ?? 0) - (pixels[at] ?? 0);
  if (index === length - 1) return (pixels[at] ?? 0) - (pixels[at - step] ?? 0);
  return ((pixels[at + step] ?? 0) - (pixels[at - step] ?? 0)) / 2;
}

/** Calls `each` with the gradient of every pixel of a block. */
export function eachGradient(
  image: GreyImage,
  left: number,
  top: number,
  width: number,
  height: number,
  each: (gx: number, gy: number) => void,
): void {
  for (let y = 0; y < height; y++) {
    const row = (top + y) * image.width + left;
    for (let x = 0; x < width; x++)
      each(
        difference(image.pixels, row + x, 1, x, width),
        difference(image.pixels, row + x, image.width, y, height),
      );
  }
}

/** Gradient covariance of a square block. */
export function gradientCovariance(
  image: GreyImage,
  left: number,
  top: number,
  size: number,
): GradientCovariance {
  let xx = 0;
  let yy = 0;
  let xy = 0;
  eachGradient(image, left, top, size, size, (gx, gy) => {
    xx += gx * gx;
    yy += gy * gy;
    xy += gx * gy;
  });
  const count = size * size;
  return { xx: xx / count, yy: yy / count, xy: xy / count };
}

/**
 * Angle of the line across the ridges, radians. NFIQ 2 leaves out the factor 2 before the mixed term; its published
 * values depend on it, so it is left out here too.
 */
export function ridgeNormal({ xx, yy, xy }: GradientCovariance): number {
  const across = xx - yy;
  const scale = xy * xy + across * across + Number.EPSILON;
  return Math.atan2(xy / scale, across / scale) / 2;
}
