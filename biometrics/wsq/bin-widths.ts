import { codedSubbands } from './subbands.ts';

const { fround } = Math;

/** Subbands of less variance are not worth coding. */
const varianceThreshold = 1.01;

/** A of the standard: 1, but more for the finest subbands. */
const weights = new Float32Array(codedSubbands).fill(1);
weights.set([1.32, 1.08, 1.42, 1.08, 1.32, 1.42, 1.08, 1.08], 52);

/** Share of the image's samples that a subband has (1/m of the standard). */
const share = (subband: number) => (subband < 4 ? 1 / 1024 : subband < 51 ? 1 / 256 : 1 / 16);

/**
 * Width Q of the quantiser's bins for each coded subband, 0 where the subband is dropped, so that the coded image is
 * expected to take `bpp` bits per pixel (IAFIS-IC-0110 v3.1). Subbands whose share of the
 * rate would be negative are left out of the balance until none is; they keep their (wide) bins.
 */
export function binWidths(variances: Float32Array, bpp: number): Float32Array {
  const deviations = variances.map(Math.sqrt);
  const relative = variances.map((variance, subband) =>
    subband < 4 ? 1 : 10 / fround((weights[subband] ?? 1) * fround(Math.log(variance))),
  );
  const coded = [...variances.keys()].filter((subband) => (variances[subband] ?? 0) >= varianceThreshold);
  let balanced = coded;
  for (;;) {
    const scale = rateScale(balanced, deviations, relative, bpp);
    const remaining = balanced.filter(
      (subband) => fround((relative[subband] ?? 0) / scale) < 5 * (deviations[subband] ?? 0),
    );
    if (remaining.length === balanced.length) {
      const widths = new Float32Array(codedSubbands);
      for (const subband of coded) widths[subband] = (relative[subband] ?? 0) / scale;
      return widths;
    }
    balanced = remaining;
  }
}

/** q of the standard: what divides the relative bin widths to meet the rate. */
function rateScale(
  subbands: readonly number[],
  deviations: Float32Array,
  relative: Float32Array,
  bpp: number,
): number {
  let shares = 0;
  let product = 1;
  for (const subband of subbands) shares = fround(shares + share(subband));
  if (shares === 0) return Number.POSITIVE_INFINITY;
  for (const subband of subbands) {
    const ratio = fround((deviations[subband] ?? 0) / (relative[subband] ?? 1));
    product = fround(product * ratio ** share(subband));
  }
  return fround(2 ** (fround(fround(bpp) / shares) - 1) / 2.5 / product ** (1 / shares));
}

/** Z of the standard: the zero bin is 1.2 times as wide as the others. */
export const zeroBinWidth = (binWidth: number) => fround(1.2 * binWidth);
