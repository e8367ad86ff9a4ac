import type { GreyImage } from '../image/grey-image.ts';
import type { Minutia } from '../minutiae/minutia.ts';
import { meanAndDeviation } from './mean-deviation.ts';
import type { Measures } from './measures.ts';
import { blockCertainty, certaintyBlock } from './orientation-certainty.ts';

/** Half the side of the square around the minutiae's centre of mass. */
const centreReach = 100;

/** Mean grey of the 32-pixel square around a minutia, cut at the right and lower edge, moved in at the others. */
function localMean({ width, height, pixels }: GreyImage, { x, y }: Minutia): number {
  const left = Math.max(0, x - 16);
  const top = Math.max(0, y - 16);
  const right = Math.min(width, left + 32);
  const bottom = Math.min(height, top + 32);
  let sum = 0;
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) sum += pixels[row * width + column] ?? 0;
  return sum / ((right - left) * (bottom - top));
}

/** Orientation certainty of the full block next to a minutia, in whole per cent. */
function localCertainty(image: GreyImage, { x, y }: Minutia): number {
  if (image.width < certaintyBlock || image.height < certaintyBlock) return 0;
  const left = Math.min(Math.max(0, x - certaintyBlock / 2), image.width - certaintyBlock);
  const top = Math.min(Math.max(0, y - certaintyBlock / 2), image.height - certaintyBlock);
  return Math.floor((blockCertainty(image, left, top) ?? 0) * 100 + 0.5);
}

/**
 * NFIQ 2's measures over minutiae: their number, how many lie in the 200-pixel square around their centre of mass, and
 * the shares whose surroundings are a little darker than the image (Mu, 0 < z ≤ 0.5) and surely oriented (OCL > 80 %).
 */
export function minutiaeMeasures(image: GreyImage, minutiae: readonly Minutia[]): Measures {
  const count = minutiae.length;
  const centreX = Math.floor(minutiae.reduce((sum, { x }) => sum + x, 0) / count);
  const centreY = Math.floor(minutiae.reduce((sum, { y }) => sum + y, 0) / count);
  const near = minutiae.filter(
    ({ x, y }) => Math.abs(x - centreX) <= centreReach && Math.abs(y - centreY) <= centreReach,
  );
  const { mean, deviation } = meanAndDeviation(image.pixels);
  const darker = minutiae.filter((minutia) => {
    const score = (mean - localMean(image, minutia)) / deviation;
    return score > 0 && score <= 0.5;
  });
  const certain = minutiae.filter((minutia) => localCertainty(image, minutia) > 80);
  return {
    FingerprintImageWithMinutiae: count,
    FingerJetFX_MinutiaeCount: count,
    FingerJetFX_MinCount_COMMinRect200x200: near.length,
    FJFXPos_Mu_MinutiaeQuality_2: count === 0 ? 0 : darker.length / count,
    FJFXPos_OCL_MinutiaeQuality_80: count === 0 ? 0 : certain.length / count,
  };
}
