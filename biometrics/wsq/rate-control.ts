type Attempt = { bytes: Uint8Array<ArrayBuffer>; bitRate: number };

/** TR-03121-3.2 §5.6.3: a print of more than 18 kB is compressed anew into 17 to 18 kB. */
const window = 17 / 18;

/** Rates closer than this give the same bytes. */
const finestStep = 0.0005;

/**
 * Halves the rates between `least` and `most` until the result has at most `maxBytes` and at least 17/18 of that;
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
    if (bytes.length >= maxBytes * window) break;
    low = bitRate;
  }
  return best;
}
