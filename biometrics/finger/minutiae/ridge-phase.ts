import type { GreyImage } from '../image/grey-image.ts';
import { quotient, reduce, signedByte, unitDivisor } from './fixed-point.ts';
import { cellSize, type OrientationMap } from './orientation-map.ts';

/** Marks pixels outside the footprint; inside, values are multiples of 16. */
export const outside = 127;

/** The picture of the ridges' phase starts this many rows below the image it was made from. */
export const phaseRowShift = 4;

/**
 * Separable nine-tap filters of the steerable quadrature pair G2/H2 (Freeman and Adelson 1991), middle to end, in the
 * integers FingerJetFX uses. Odd filters have 0 in the middle.
 */
const even2 = [-112, -7, 48, 14, 1] as const;
const blur2 = [122, 78, 20, 2, 0] as const;
const odd2 = [0, 71, 37, 6, 0] as const;
const odd3 = [0, -92, -12, 8, 1] as const;
const slope3 = [0, 52, 27, 4, 0] as const;
const even3 = [-90, -23, 21, 7, 1] as const;
type Taps = readonly [number, number, number, number, number];

/** Filters along the linear index with the given step; samples outside the range count as zero. */
function filter(
  input: Int32Array,
  step: number,
  [t0, t1, t2, t3, t4]: Taps,
  from: number,
  to: number,
): Int32Array {
  const out = new Int32Array(to);
  const sign = t0 === 0 ? -1 : 1;
  for (let i = from; i < to; i++)
    out[i] =
      (input[i] ?? 0) * t0 +
      ((input[i + step] ?? 0) + sign * (input[i - step] ?? 0)) * t1 +
      ((input[i + 2 * step] ?? 0) + sign * (input[i - 2 * step] ?? 0)) * t2 +
      ((input[i + 3 * step] ?? 0) + sign * (input[i - 3 * step] ?? 0)) * t3 +
      ((input[i + 4 * step] ?? 0) + sign * (input[i - 4 * step] ?? 0)) * t4;
  return out;
}

const normalize = (value: number) => (value + 64) >> 7;

/**
 * Cosine of the ridges' phase, 0 on one side to 240 on the other, from the quadrature filters turned to the local
 * direction: every ridge becomes the same wave whatever its grey and width.
 */
export function ridgePhase(image: GreyImage, orientation: OrientationMap): GreyImage {
  const { width, height, pixels } = image;
  const first = phaseRowShift * width;
  const end = (height - phaseRowShift) * width;
  const start = first + 4;
  const grey = new Int32Array(pixels.length + 8);
  grey.set(pixels);
  const both = (vertical: Taps, horizontal: Taps) => {
    const columns = filter(grey, width, vertical, start, end + 4);
    return filter(columns, 1, horizontal, first, end);
  };
  const g20 = both(blur2, even2);
  const g21 = both(odd2, odd2);
  const g22 = both(even2, blur2);
  const h30 = both(blur2, odd3);
  const h31 = both(slope3, even3);
  const h32 = both(even3, slope3);
  const h33 = both(odd3, blur2);
  const phase = new Uint8Array(width * height).fill(outside);
  for (let i = first; i < end; i++) {
    const column = i % width;
    const row = (i - column) / width;
    const cell = Math.floor(row / cellSize) * orientation.columns + Math.floor(column / cellSize);
    const x = orientation.x[cell] ?? 0;
    const y = orientation.y[cell] ?? 0;
    if (x === 0 && y === 0) continue;
    const xx = normalize(x * x);
    const xy = normalize(2 * x * y);
    const yy = normalize(y * y);
    const even = (Math.imul(xx, g20[i] ?? 0) + Math.imul(xy, g21[i] ?? 0) + Math.imul(yy, g22[i] ?? 0)) | 0;
    const odd =
      (Math.imul(normalize(x * xx), h30[i] ?? 0) +
        Math.imul(normalize(3 * xx * y), h31[i] ?? 0) +
        Math.imul(normalize(3 * yy * x), h32[i] ?? 0) +
        Math.imul(normalize(y * yy), h33[i] ?? 0)) |
      0;
    const real = reduce(even, 11);
    if (real === 0) continue;
    const divisor = unitDivisor(real, reduce(odd, 11), 0);
    phase[i - first] = (127 - (divisor ? signedByte(quotient(real, divisor)) : 0)) & 0xf0;
  }
  return { width, height, pixels: phase };
}
