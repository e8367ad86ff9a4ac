import { meanAndDeviation } from '../measures/mean-deviation.ts';
import type { GreyImage } from './grey-image.ts';

/** NFIQ 2's limit for an empty image: brighter than this on average. */
const emptyMean = 250;

/** A block with less deviation shows only the sensor's noise; a print changes more in at least this share of blocks. */
const blockSize = 32;
const leastDeviation = 6;
const leastShare = 0.03;

/**
 * Whether an image shows no print: empty, uniform, with noise or uneven light only, whatever its brightness. A print
 * that is merely pale or cut is not blank.
 */
export function isBlank(image: GreyImage): boolean {
  const { width, height, pixels } = image;
  if (meanAndDeviation(pixels).mean > emptyMean) return true;
  let blocks = 0;
  let varied = 0;
  for (let top = 0; top < height; top += blockSize)
    for (let left = 0; left < width; left += blockSize) {
      const values: number[] = [];
      for (let y = top; y < Math.min(height, top + blockSize); y++)
        for (let x = left; x < Math.min(width, left + blockSize); x++)
          values.push(pixels[y * width + x] ?? 0);
      blocks++;
      if (meanAndDeviation(values).deviation >= leastDeviation) varied++;
    }
  return varied < leastShare * blocks;
}
