import type { GreyImage } from '../image/grey-image.ts';
import { gradientCovariance } from './gradient.ts';
import { histogramMeasures } from './histogram.ts';
import type { Measures } from './measures.ts';

const limits = [0.337, 0.479, 0.579, 0.655, 0.716, 0.766, 0.81, 0.852, 0.898];

/** Block side of the orientation certainty level. */
export const certaintyBlock = 32;

/** OCL of one block: 1 − λmin/λmax of the gradient covariance; undefined for a flat block. */
export function blockCertainty(image: GreyImage, left: number, top: number): number | undefined {
  const { xx, yy, xy } = gradientCovariance(image, left, top, certaintyBlock);
  const spread = Math.sqrt((xx - yy) ** 2 + 4 * xy ** 2);
  const greatest = (xx + yy + spread) / 2;
  if (greatest === 0) return undefined;
  return 1 - (xx + yy - spread) / 2 / greatest;
}

/** OCL, orientation certainty level: strength of the ridge direction over full 32-pixel blocks, 0 to 1. */
export function orientationCertainty(image: GreyImage): Measures {
  const scores: number[] = [];
  for (let top = 0; top + certaintyBlock <= image.height; top += certaintyBlock)
    for (let left = 0; left + certaintyBlock <= image.width; left += certaintyBlock) {
      const score = blockCertainty(image, left, top);
      if (score !== undefined) scores.push(score);
    }
  return histogramMeasures('OCL', limits, scores);
}
