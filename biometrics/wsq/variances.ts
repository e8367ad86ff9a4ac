import { codedSubbands, type Region, type SubbandTree } from './subbands.ts';

const { fround } = Math;

/** Below this sum of the four lowest subbands' variances the whole subbands are measured, not their centres. */
const lowContrast = 20_000;

/**
 * Variance of each coded subband, measured in the window where a print is expected (three quarters of the width,
 * seven sixteenths of the height), or in the whole subband where that window is nearly empty
 * (IAFIS-IC-0110 v3.1).
 */
export function subbandVariances(
  plane: Float32Array,
  width: number,
  { subbands }: SubbandTree,
): Float32Array {
  const coded = subbands.slice(0, codedSubbands);
  const variances = new Float32Array(codedSubbands);
  let lowest = 0;
  for (const [at, subband] of coded.entries()) {
    variances[at] = variance(plane, width, centre(subband));
    if (at < 4) lowest = fround(lowest + (variances[at] ?? 0));
  }
  if (lowest >= lowContrast) return variances;
  for (const [at, subband] of coded.entries()) variances[at] = variance(plane, width, subband);
  return variances;
}

type Window = Pick<Region, 'x' | 'y' | 'width' | 'height'>;

const centre = ({ x, y, width, height }: Region): Window => ({
  x: x + Math.trunc(width / 8),
  y: y + Math.trunc((9 * height) / 32),
  width: Math.trunc((3 * width) / 4),
  height: Math.trunc((7 * height) / 16),
});

function variance(plane: Float32Array, stride: number, { x, y, width, height }: Window): number {
  let sum = 0;
  let squares = 0;
  for (let row = y; row < y + height; row++) {
    for (let at = row * stride + x; at < row * stride + x + width; at++) {
      const value = plane[at] ?? 0;
      sum = fround(sum + value);
      squares = fround(squares + fround(value * value));
    }
  }
  const count = width * height;
  const offset = fround(fround(sum * sum) / count);
  return fround(fround(squares - offset) / (count - 1));
}
