import { zeroBinWidth } from './bin-widths.ts';
import type { Region } from './subbands.ts';

const { fround } = Math;

/** Where in its bin a coefficient is put back (C of the standard). */
export const binCentre = 0.44;

/**
 * Quantises the subbands from `first` to before `end`, one after the other, row by row; dropped ones give nothing
 * (IAFIS-IC-0110 v3.1).
 */
export function quantise(
  plane: Float32Array,
  stride: number,
  subbands: readonly Region[],
  widths: Float32Array,
): Int16Array {
  const coded = subbands
    .map((region, at) => ({ region, width: widths[at] ?? 0 }))
    .filter(({ width }) => width > 0);
  const indices = new Int16Array(coded.reduce((sum, { region }) => sum + region.width * region.height, 0));
  let next = 0;
  for (const { region, width } of coded) {
    const zero = zeroBinWidth(width) / 2;
    for (let row = region.y; row < region.y + region.height; row++) {
      const start = row * stride + region.x;
      for (let at = start; at < start + region.width; at++) {
        const value = plane[at] ?? 0;
        if (value > zero) indices[next] = Math.min(32_767, fround(fround(value - zero) / width) + 1);
        else if (value < -zero) indices[next] = Math.max(-32_767, fround(fround(value + zero) / width) - 1);
        next++;
      }
    }
  }
  return indices;
}

/** The quantiser as a stream carries it: bin widths and zero bins per subband, 0 where a subband is dropped. */
export type QuantisationTable = { binCentre: number; bins: Float32Array; zeroBins: Float32Array };

/** Puts bin indices back into the coefficient plane (IAFIS-IC-0110 v3.1). */
export function dequantise(
  indices: Int16Array,
  plane: Float32Array,
  stride: number,
  subbands: readonly Region[],
  { binCentre: centre, bins, zeroBins }: QuantisationTable,
): void {
  let next = 0;
  for (const [subband, region] of subbands.entries()) {
    const width = bins[subband] ?? 0;
    const zero = (zeroBins[subband] ?? 0) / 2;
    if (width === 0) continue;
    for (let row = region.y; row < region.y + region.height; row++) {
      const start = row * stride + region.x;
      for (let at = start; at < start + region.width; at++) {
        const index = indices[next++] ?? 0;
        if (index > 0) plane[at] = fround(width * fround(index - centre)) + zero;
        else if (index < 0) plane[at] = fround(width * fround(index + centre)) - zero;
      }
    }
  }
}
