type Attempt = { bytes: Uint8Array<ArrayBuffer>; bpp: number };

/**
 * Least share of the room that the result shall fill. TR-03121-3.2 §5.6.3 wants 17 to 18 kB; 17,408 of 18,000 bytes
 * is within that whether a kB has 1,000 or 1,024 of them.
 */
const leastShare = 17_408 / 18_000;

/** Rates closer than this give the same bytes. */
const finestStep = 0.0005;

/**
 * Lowers the rate of an image that took too many bytes until it has at most `maxBytes` and nearly fills them; where no
 * rate does, the largest result that fits. `undefined` where none above `least` bits per pixel fits. Size grows about
 * evenly with the rate, so that a few tries do.
 */
export function searchRate(
  encode: (bpp: number) => Uint8Array<ArrayBuffer>,
  tooLarge: Attempt,
  least: number,
  maxBytes: number,
): Attempt | undefined {
  const wanted = (maxBytes * (1 + leastShare)) / 2;
  let low = { bpp: least, length: 0 };
  let high = { bpp: tooLarge.bpp, length: tooLarge.bytes.length };
  let best: Attempt | undefined;
  while (high.bpp - low.bpp > finestStep) {
    const along = (wanted - low.length) / (high.length - low.length);
    const bpp = low.bpp + (high.bpp - low.bpp) * Math.max(0.1, Math.min(0.9, along));
    const bytes = encode(bpp);
    const tried = { bpp, length: bytes.length };
    if (bytes.length > maxBytes) {
      high = tried;
      continue;
    }
    best = { bytes, bpp };
    if (bytes.length >= maxBytes * leastShare) break;
    low = tried;
  }
  return best;
}
