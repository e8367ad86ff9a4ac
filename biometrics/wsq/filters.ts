/** The synthesis filters of a wavelet transform, both of odd or both of even length. */
export type SynthesisFilters = { low: Float32Array; high: Float32Array };

/** Analysis low-pass of the 9/7 pair (IAFIS-IC-0110 v3.1); symmetric. */
export const analysisLow = Float32Array.of(
  0.03782845550699546,
  -0.02384946501938,
  -0.11062440441842342,
  0.3774028556126538,
  0.8526986790094034,
  0.3774028556126538,
  -0.11062440441842342,
  -0.02384946501938,
  0.03782845550699546,
);

/** Analysis high-pass of the 9/7 pair; symmetric. */
export const analysisHigh = Float32Array.of(
  0.06453888262893845,
  -0.04068941760955844,
  -0.41809227322221221,
  0.78848561640566439,
  -0.41809227322221221,
  -0.04068941760955844,
  0.06453888262893845,
);

/** The half that a transform table carries: from the centre (or right of it) outwards. */
export const outwardHalf = (filter: Float32Array) => filter.subarray(filter.length >> 1);

/** Mirrors an outward half into a whole filter, with alternating signs; `left` is the sign of the mirrored side. */
function mirrored(outward: readonly number[], length: number, firstSign: 1 | -1, left: 1 | -1): Float32Array {
  const filter = new Float32Array(length);
  const right = length >> 1;
  const centreLeft = (length - 1) >> 1;
  for (const [distance, tap] of outward.entries()) {
    const signed = (distance % 2 === 0 ? firstSign : -firstSign) * tap;
    filter[centreLeft - distance] = left * signed;
    filter[right + distance] = signed;
  }
  return filter;
}

/**
 * The synthesis filters that undo an analysis pair: each is the other analysis filter with alternating signs
 * (IAFIS-IC-0110 v3.1). The even-length high-pass is antisymmetric.
 */
export function synthesisFilters(
  analysisLowHalf: readonly number[],
  lowLength: number,
  analysisHighHalf: readonly number[],
  highLength: number,
): SynthesisFilters {
  const odd = lowLength % 2 === 1;
  return {
    low: odd ? mirrored(analysisHighHalf, highLength, 1, 1) : mirrored(analysisHighHalf, highLength, -1, 1),
    high: odd ? mirrored(analysisLowHalf, lowLength, 1, 1) : mirrored(analysisLowHalf, lowLength, -1, -1),
  };
}
