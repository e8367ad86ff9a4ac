/**
 * Integer arithmetic of the extractor. NFIQ 2's minutiae measures are defined by what FingerJetFX finds, which counts
 * in integers throughout; only the same rounding finds the same minutiae. Angles are 256ths of a turn, unit vectors
 * have length 127.
 */

/** Divides by 2^bits, rounding halves up. */
export function reduce(value: number, bits: number): number {
  return (value + (1 << (bits - 1))) >> bits;
}

/** Divides towards zero. */
export function quotient(value: number, divisor: number): number {
  return Math.trunc(value / divisor);
}

/** Divides to the nearest integer, halves away from zero. */
export function nearestQuotient(value: number, divisor: number): number {
  const magnitude = Math.floor((Math.abs(value) + (divisor >> 1)) / divisor);
  return value < 0 ? -magnitude : magnitude;
}

/** 127·sin; the offsets place the reference's rounding. */
const sines = Int8Array.from({ length: 256 }, (_, angle) => {
  const half = Math.floor(127.16 * Math.sin(((angle & 127) * Math.PI) / 128) + 0.36);
  return angle < 128 ? half : -half;
});

export function sine(angle: number): number {
  return sines[angle & 255] ?? 0;
}

export function cosine(angle: number): number {
  return sines[(angle + 64) & 255] ?? 0;
}

const octantSteps = 96;
const octant = Uint8Array.from({ length: octantSteps + 1 }, (_, step) =>
  Math.floor((Math.atan((step + 0.24) / 96.5) * 128) / Math.PI + 0.86),
);

/** Direction of a vector, 0–255; 0 for the zero vector. */
export function direction(x: number, y: number): number {
  const long = Math.max(Math.abs(x), Math.abs(y));
  const short = Math.min(Math.abs(x), Math.abs(y));
  if (long === 0) return 0;
  let angle = octant[Math.floor((short * octantSteps) / long)] ?? 0;
  if (Math.abs(x) < Math.abs(y)) angle = 64 - angle;
  if (x < 0) angle = 128 - angle;
  if (y < 0) angle = -angle;
  return angle & 255;
}

/** A vector component as a signed byte: slightly too long vectors wrap, as they do in the reference. */
export function signedByte(value: number): number {
  return (value << 24) >> 24;
}

/** Divisor that brings a vector to length about 127 (octagonal norm); 0 where it is not longer than 127·threshold. */
export function unitDivisor(x: number, y: number, threshold: number): number {
  const longest = quotient(Math.max(Math.abs(x), Math.abs(y)), 127);
  if (longest <= threshold) return 0;
  return Math.max(longest, quotient(Math.abs(x) + Math.abs(y), 180));
}
