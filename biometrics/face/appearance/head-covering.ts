import { type FaceView, unit } from './face-view.ts';
import type { Region } from './region.ts';
import type { Skin } from './skin.ts';
import { median } from './statistics.ts';

/**
 * How sure it is that what lies above the forehead is cloth and not hair, 0…1: it has a hue that hair does not have
 * (red, blue, green), or it is so much darker than the face as only cloth without hair's lustre gets. A covering of a
 * hair's colour stays unseen. It is only asked about (PassV annex 8 allows it for religious reasons).
 */
export function headCovering(view: FaceView, skin: Skin, above: Region): number {
  if (above.length < 0.1 * unit * unit) return 0;
  const a = median(view.a, above);
  const b = median(view.b, above);
  const cloth = Math.max(a - 1.3 * b - 5, -b - 5, -a - 5) / 10;
  const skinLightness = 76 / skin.gain - 16;
  const dark = 1 - median(view.lightness, above) / (0.2 * skinLightness);
  // In the dark everything is black.
  return Math.min(1, Math.max(0, cloth, skinLightness > 25 ? dark : 0));
}
