import type { GreyImage } from '../image/grey-image.ts';
import { eachGradient } from './gradient.ts';
import type { Measures } from './measures.ts';
import type { RegionOfInterest } from './region-of-interest.ts';

const blockSize = 32;

/** How far the squared gradients of a block agree: 1 = one direction. */
function coherence(image: GreyImage, left: number, top: number, width: number, height: number): number {
  let sumX = 0;
  let sumY = 0;
  let lengths = 0;
  eachGradient(image, left, top, width, height, (gx, gy) => {
    const x = gx * gx - gy * gy;
    const y = 2 * gx * gy;
    sumX += x;
    sumY += y;
    lengths += Math.sqrt(x * x + y * y);
  });
  return lengths === 0 ? 0 : Math.sqrt(sumX * sumX + sumY * sumY) / lengths;
}

/**
 * Measures over the region of interest: grey mean inside (ImgProcROIArea_Mean), its area in pixels
 * (SufficientFingerprintForeground), and sum and mean of the orientation map's coherence over 16-pixel blocks that
 * touch it.
 */
export function regionMeasures(image: GreyImage, { mask, area }: RegionOfInterest): Measures {
  const { width, height, pixels } = image;
  let grey = 0;
  for (let i = 0; i < mask.length; i++) if (mask[i]) grey += pixels[i] ?? 0;
  let sum = 0;
  let blocks = 0;
  for (let top = 0; top < height; top += blockSize)
    for (let left = 0; left < width; left += blockSize) {
      const right = Math.min(width, left + blockSize);
      const bottom = Math.min(height, top + blockSize);
      let touched = false;
      for (let y = top; y < bottom && !touched; y++)
        touched = mask.subarray(y * width + left, y * width + right).includes(1);
      if (!touched) continue;
      blocks++;
      sum += coherence(image, left, top, right - left, bottom - top);
    }
  return {
    ImgProcROIArea_Mean: area === 0 ? 255 : grey / area,
    SufficientFingerprintForeground: area,
    OrientationMap_ROIFilter_CoherenceSum: sum,
    OrientationMap_ROIFilter_CoherenceRel: blocks === 0 ? 0 : sum / blocks,
  };
}
