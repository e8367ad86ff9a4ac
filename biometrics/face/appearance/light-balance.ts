import type { FaceView } from './face-view.ts';
import { places } from './outlines.ts';
import { around } from './skin.ts';
import { median, quantile } from './statistics.ts';

const pairs = [places.underEye, places.cheek, places.lowerCheek] as const;

/**
 * Light on the darker half of the face over light on the brighter half, 0…1: the middle one of three pairs of places.
 * A ratio of linear light, hence the same for every skin. OFIQ's overlap of the cheeks' histograms is not used: it
 * falls to nothing on smooth skin for differences nobody sees.
 */
export function lightBalance(view: FaceView): number {
  const ratios = pairs.map(({ right, left }) => {
    const sides = [median(view.luminance, around(view, right)), median(view.luminance, around(view, left))];
    return Math.min(...sides) / Math.max(...sides);
  });
  return quantile(
    ratios.sort((one, other) => one - other),
    0.5,
  );
}
