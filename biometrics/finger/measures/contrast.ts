import type { GreyImage } from '../image/grey-image.ts';
import { meanAndDeviation } from './mean-deviation.ts';
import type { Measures } from './measures.ts';

const blockSize = 32;

/** MMB: mean of the means of 32-pixel blocks; blocks cut by the edge count like full ones. */
function meanOfBlockMeans({ width, height, pixels }: GreyImage): number {
  const means: number[] = [];
  for (let top = 0; top < height; top += blockSize)
    for (let left = 0; left < width; left += blockSize) {
      const right = Math.min(width, left + blockSize);
      const bottom = Math.min(height, top + blockSize);
      let sum = 0;
      for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) sum += pixels[y * width + x] ?? 0;
      means.push(sum / ((right - left) * (bottom - top)));
    }
  return meanAndDeviation(means).mean;
}

/**
 * Mu and MMB (grey mean, mean of block means) and NFIQ 2's two checks for an unusable image: UniformImage is the
 * standard deviation, EmptyImageOrContrastTooLow the mean.
 */
export function contrast(image: GreyImage): Measures {
  const { mean, deviation } = meanAndDeviation(image.pixels);
  return {
    UniformImage: deviation,
    EmptyImageOrContrastTooLow: mean,
    Mu: mean,
    MMB: meanOfBlockMeans(image),
  };
}
