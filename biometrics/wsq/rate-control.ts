type Attempt = { bytes: Uint8Array<ArrayBuffer>; bitRate: number };

/**
 * Least share of the room that the result shall fill. TR-03121-3.2 §5.6.3 wants 17 to 18 kB; 17,408 of 18,000 bytes
 * is within that whether a kB has 1,000 or 1,024 of them.
 */
const leastShare = 17_408 / 18_000;

/** Rates closer than this give the same bytes. */
const finestStep = 0.0005;

/**
 * Halves the rates between `least` and `most` until the result has at most `maxBytes` and fills them nearly;
 * where no rate does, the largest result that fits. `undefined` where none fits.
 */
export function searchRate(
  encode: (bitRate: number) => Uint8Array<ArrayBuffer>,
  { least, most }: { least: number; most: number },
  maxBytes: number,
): Attempt | undefined {
  let low = least;
  let high = most;
  let best: Attempt | undefined;
  while (high - low > finestStep) {
    const bitRate = (low + high) / 2;
    const bytes = encode(bitRate);
    if (bytes.length > maxBytes) {
      high = bitRate;
      continue;
    }
    best = { bytes, bitRate };
    if (bytes.length >= maxBytes * leastShare) break;
    low = bitRate;
  }
  return best;
}
