import type { RegionOfInterest } from './region-of-interest.ts';

/** Outline of the finger as an ellipse. */
export interface FingerShape {
  /** Degrees by which its long axis is turned from upright, −90 to 90. */
  readonly tilt: number;
  /** Long axis over short axis. */
  readonly elongation: number;
}

/** Ellipse with the region's second moments. */
export function fingerShape({ mask, area }: RegionOfInterest, width: number): FingerShape {
  let sumX = 0;
  let sumY = 0;
  let sumXX = 0;
  let sumXY = 0;
  let sumYY = 0;
  for (let i = 0; i < mask.length; i++) {
    if (!mask[i]) continue;
    const x = i % width;
    const y = (i - x) / width;
    sumX += x;
    sumY += y;
    sumXX += x * x;
    sumXY += x * y;
    sumYY += y * y;
  }
  if (area === 0) return { tilt: 0, elongation: 1 };
  const xx = sumXX / area - (sumX / area) ** 2;
  const xy = sumXY / area - (sumX / area) * (sumY / area);
  const yy = sumYY / area - (sumY / area) ** 2;
  const spread = Math.hypot((xx - yy) / 2, xy);
  const long = (xx + yy) / 2 + spread;
  const short = (xx + yy) / 2 - spread;
  return {
    tilt: (Math.atan2(2 * xy, yy - xx) / 2) * (180 / Math.PI),
    elongation: short <= 0 ? 1 : Math.sqrt(long / short),
  };
}
