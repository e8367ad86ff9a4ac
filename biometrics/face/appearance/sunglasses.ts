import { lidZone, sides } from './eye-zone.ts';
import type { FaceView } from './face-view.ts';
import type { Skin } from './skin.ts';
import { quantile, sorted } from './statistics.ts';

/**
 * How much darker than the face's skin the skin around the eyes is, 0…1: lids and under-eyes are skin, seen through
 * a clear lens as well, but not through a dark one. The brighter parts of the zone and the brighter eye count, so that
 * frames, brows, make-up, deep sockets, a shadow on one side or a patch on one eye do not look like dark lenses.
 */
export function sunglasses(view: FaceView, skin: Skin): number {
  const light = sides.map((side) => quantile(sorted(view.luminance, lidZone(view, side)), 0.7));
  return Math.max(0, 1 - Math.max(...light) / skin.luminance);
}
