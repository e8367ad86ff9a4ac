import type { GreyImage } from '../image/grey-image.ts';
import { cosine, reduce, sine } from './fixed-point.ts';
import { outside } from './ridge-phase.ts';

/** What the filter says of a place seen under a direction. */
export interface Response {
  /** 0–255. */
  readonly confidence: number;
  /** The minutia points the other way. */
  readonly opposite: boolean;
  readonly ending: boolean;
}

const taps = 17;
const middle = (taps - 1) / 2;
const shifts = 3;
const side = taps + shifts - 1;
const periods = 5;
const responses = shifts * shifts * periods;

/** Accepted minutiae: confidence at least this, and the response of the other symmetry at most 102/256 of it. */
const leastConfidence = 80;
const mostMirrored = 102;

/**
 * Matched filters for a ridge that ends, separable, half from the middle: along the ridge an even and an odd profile,
 * across it one for each of five ridge periods (5 … 9 pixels at 333 ppi). Weights as FingerJetFX uses them.
 */
const evenAlong = [50, 48, 41, 32, 23, 14, 8, 4, 2];
const oddAlong = [0, 48, 82, 96, 90, 72, 50, 30, 16];
const acrossForEven = [
  [0, 55, -53, -61, 74, 3, -28, 7, 3],
  [0, 42, 0, -83, 3, 63, -1, -25, 1],
  [0, 29, 25, -50, -58, 22, 51, 5, -24],
  [-2, 16, 28, -14, -60, -41, 18, 41, 13],
  [0, 13, 28, 13, -27, -50, -29, 14, 38],
];
const acrossForOdd = [
  [52, -14, -32, 22, 6, -9, 1, 1, 0],
  [44, 0, -36, 1, 19, 0, -7, 0, 2],
  [37, 9, -28, -18, 12, 14, -1, -6, -1],
  [31, 13, -17, -24, -5, 13, 11, 0, -5],
  [26, 15, -7, -21, -16, 0, 11, 10, 3],
];

/** Both halves of a filter: symmetric, or with opposite sign before the middle. */
function wholeFilter(half: readonly number[], sign: 1 | -1): Int32Array {
  return Int32Array.from({ length: taps }, (_, i) => {
    const tap = half[Math.abs(i - middle)] ?? 0;
    return i < middle ? sign * tap : tap;
  });
}
const evenBank = {
  along: wholeFilter(evenAlong, 1),
  across: acrossForEven.map((half) => wholeFilter(half, 1)),
};
const oddBank = {
  along: wholeFilter(oddAlong, -1),
  across: acrossForOdd.map((half) => wholeFilter(half, 1)),
};

/** Bilinear value at a place given in 128ths of a pixel. */
function sample({ width, height, pixels }: GreyImage, x: number, y: number): number {
  const column = x >> 7;
  const row = y >> 7;
  if (x < 0 || y < 0 || column >= width || row >= height) return outside;
  const right = x & 127;
  const lower = y & 127;
  const at = row * width + column;
  const value =
    ((pixels[at] ?? 0) * (128 - right) + (pixels[at + 1] ?? 0) * right) * (128 - lower) +
    ((pixels[at + width] ?? 0) * (128 - right) + (pixels[at + width + 1] ?? 0) * right) * lower;
  return reduce(value, 14);
}

/** Square cut out around a place and turned so that ridges run along its columns. */
function turnedPatch(phase: GreyImage, x: number, y: number, angle: number): Uint8Array {
  const cos = cosine(angle);
  const sin = sine(angle);
  const half = Math.floor(side / 2);
  const patch = new Uint8Array(side * side);
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++)
      patch[row * side + column] = sample(
        phase,
        (x << 7) + (column - half) * cos - (row - half) * sin,
        (y << 7) + (column - half) * sin + (row - half) * cos,
      );
  return patch;
}

/** Responses at the nine middle places for each period. */
function convolve(patch: Uint8Array, { along, across }: typeof evenBank): Int32Array {
  const out = new Int32Array(responses);
  const line = new Int32Array(side);
  let next = 0;
  for (let row = 0; row < shifts; row++) {
    for (let column = 0; column < side; column++) {
      let sum = 0;
      for (let i = 0; i < taps; i++) sum += (along[i] ?? 0) * (patch[(row + i) * side + column] ?? 0);
      line[column] = sum;
    }
    for (let column = 0; column < shifts; column++)
      for (const filter of across) {
        let sum = 0;
        for (let i = 0; i < taps; i++) sum += (filter[i] ?? 0) * (line[column + i] ?? 0);
        out[next++] = sum;
      }
  }
  return out;
}

/** Looks for a minutia at a place whose ridges run across `angle` (256ths of a turn); undefined where there is none. */
export function bifurcationResponse(
  phase: GreyImage,
  x: number,
  y: number,
  angle: number,
): Response | undefined {
  const patch = turnedPatch(phase, x, y, angle);
  const even = convolve(patch, evenBank);
  const odd = convolve(patch, oddBank);
  let best = 0;
  let mirrored = 0;
  let value = 0;
  let opposite = false;
  for (let i = 0; i < responses; i++) {
    const weight = 16 - Math.floor(i / 9);
    const sum = (even[i] ?? 0) + (odd[i] ?? 0);
    const difference = (even[i] ?? 0) - (odd[i] ?? 0);
    const sumSize = reduce(Math.abs(sum) * weight, 4);
    const differenceSize = reduce(Math.abs(difference) * weight, 4);
    if (sumSize > best) {
      best = sumSize;
      mirrored = differenceSize;
      value = sum;
      opposite = false;
    }
    if (differenceSize > best) {
      best = differenceSize;
      mirrored = sumSize;
      value = difference;
      opposite = true;
    }
  }
  const confidence = reduce(best, 17);
  if (confidence < leastConfidence || confidence * mostMirrored < 256 * reduce(mirrored, 17))
    return undefined;
  return { confidence, opposite, ending: value > 0 };
}
