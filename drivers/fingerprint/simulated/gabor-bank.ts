/** Half the side of a kernel, pixels. */
export const kernelRadius = 9;
const side = 2 * kernelRadius + 1;
const directions = 32;
const periods = [7.5, 8.25, 9, 9.75, 10.5] as const;

/**
 * Gabor filters for 32 directions and 5 ridge distances: each answers strongly to ridges of its own direction and
 * distance. Without mean, so that a flat area gives 0.
 */
export function gaborBank(): readonly Float32Array[] {
  return periods.flatMap((period) =>
    Array.from({ length: directions }, (_, direction) => kernel(period, (direction * Math.PI) / directions)),
  );
}

/** The filter of the bank that fits best. */
export function nearestFilter(angle: number, period: number): number {
  const turns = angle / Math.PI;
  const direction = Math.round((turns - Math.floor(turns)) * directions) % directions;
  const distances = periods.map((candidate) => Math.abs(candidate - period));
  return distances.indexOf(Math.min(...distances)) * directions + direction;
}

function kernel(period: number, angle: number): Float32Array {
  const deviation = period * 0.42;
  const envelope = new Float32Array(side * side);
  const values = new Float32Array(side * side);
  let sum = 0;
  let envelopeSum = 0;
  for (let y = -kernelRadius; y <= kernelRadius; y++) {
    for (let x = -kernelRadius; x <= kernelRadius; x++) {
      const i = (y + kernelRadius) * side + x + kernelRadius;
      const across = -x * Math.sin(angle) + y * Math.cos(angle);
      const weight = Math.exp(-(x * x + y * y) / (2 * deviation * deviation));
      const value = weight * Math.cos((2 * Math.PI * across) / period);
      envelope[i] = weight;
      values[i] = value;
      sum += value;
      envelopeSum += weight;
    }
  }
  const balanced = values.map((value, i) => value - (sum * (envelope[i] ?? 0)) / envelopeSum);
  const strength = balanced.reduce((total, value) => total + Math.abs(value), 0);
  return balanced.map((value) => (value * 2.2) / strength);
}
