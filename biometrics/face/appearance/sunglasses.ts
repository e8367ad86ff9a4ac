import { sides, underEye } from './eye-zone.ts';
import type { FaceView } from './face-view.ts';
import type { Skin } from './skin.ts';
import { median } from './statistics.ts';

/**
 * How much darker than the face's skin the skin below the eyes is, 0…1: it is skin, seen through a clear lens as well,
 * but not through a dark one. The band lies below lashes and make-up and above a frame's lower rim; the brighter eye
 * counts, so that a shadow on one side or a patch on one eye does not look like dark lenses.
 */
export function sunglasses(view: FaceView, skin: Skin): number {
  const light = sides.map((side) => median(view.luminance, underEye(view, side)));
  return Math.max(0, 1 - Math.max(...light) / skin.luminance);
}
