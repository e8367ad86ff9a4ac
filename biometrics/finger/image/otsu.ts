import type { GreyImage } from './grey-image.ts';

/** Classes smaller than this share are no classes (single-precision epsilon, as the reference has it). */
const leastShare = 1.1920928955078125e-7;

/** Otsu's threshold: the grey value that separates dark (≤) from bright (>) with the greatest variance between. */
export function otsuThreshold(image: GreyImage): number {
  const histogram = new Float64Array(256);
  for (const value of image.pixels) histogram[value] = (histogram[value] ?? 0) + 1;
  const scale = 1 / image.pixels.length;
  const mean = histogram.reduce((sum, count, value) => sum + count * value, 0) * scale;
  let darkShare = 0;
  let darkMean = 0;
  let best = 0;
  let threshold = 0;
  for (let value = 0; value < 256; value++) {
    const share = (histogram[value] ?? 0) * scale;
    darkMean *= darkShare;
    darkShare += share;
    const brightShare = 1 - darkShare;
    if (Math.min(darkShare, brightShare) < leastShare || Math.max(darkShare, brightShare) > 1 - leastShare)
      continue;
    darkMean = (darkMean + value * share) / darkShare;
    const brightMean = (mean - darkShare * darkMean) / brightShare;
    const between = darkShare * brightShare * (darkMean - brightMean) ** 2;
    if (between > best) {
      best = between;
      threshold = value;
    }
  }
  return threshold;
}

/** 255 where the image is brighter than Otsu's threshold, else 0. */
export function binarize(image: GreyImage): GreyImage {
  const threshold = otsuThreshold(image);
  return { ...image, pixels: image.pixels.map((value) => (value > threshold ? 255 : 0)) };
}
