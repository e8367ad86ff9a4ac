import { type FaceView, unit } from './face-view.ts';
import { places } from './outlines.ts';
import type { Region } from './region.ts';
import type { Skin } from './skin.ts';
import { median } from './statistics.ts';

/**
 * How sure it is that what lies above the forehead is cloth and not hair, 0…1: it has a hue that hair does not have
 * (red, blue, green), or it is so much darker than the face as only cloth without hair's lustre gets. A covering of a
 * hair's colour stays unseen. It is only asked about (PassV annex 8 allows it for religious reasons).
 */
export function headCovering(view: FaceView, skin: Skin): number {
  const above = aboveForehead(view, skin);
  if (above.length < 0.1 * unit * unit) return 0;
  const a = median(view.a, above);
  const b = median(view.b, above);
  const cloth = Math.max(a - 1.3 * b - 5, -b - 5, -a - 5) / 10;
  const skinLightness = 76 / skin.gain - 16;
  const dark = 1 - median(view.lightness, above) / (0.2 * skinLightness);
  // In the dark everything is black.
  return Math.min(1, Math.max(0, cloth, skinLightness > 25 ? dark : 0));
}

/** Rows of what is not skin that end the forehead. */
const edge = 5;
/** A difference from the skin (relative CIELAB, hue counted more) that is not skin any more. */
const unlikeSkin = 25;

/** The first third of an eye distance above the forehead's end, column by column. */
function aboveForehead(view: FaceView, skin: Skin): Region {
  const forehead = view.mesh[places.forehead.middle];
  if (!forehead) return [];
  const found: number[] = [];
  const highest = Math.max(edge, forehead.y - 1.3 * unit);
  for (let x = Math.round(forehead.x - 0.6 * unit); x <= forehead.x + 0.6 * unit; x++) {
    let others = 0;
    for (let y = Math.round(forehead.y); y > highest && others < edge; y--) {
      const at = y * view.width + x;
      if (view.inside[at] !== 1) break;
      others = isSkin(view, at, skin) ? 0 : others + 1;
      if (others < edge) continue;
      for (let i = 0; i < unit / 3; i++) {
        const above = at - i * view.width;
        if (view.inside[above] === 1) found.push(above);
      }
    }
  }
  return found;
}

const isSkin = (view: FaceView, at: number, skin: Skin): boolean =>
  Math.hypot(
    skin.gain * ((view.lightness[at] ?? 0) + 16) - 76,
    1.5 * (skin.gain * (view.a[at] ?? 0) - skin.a),
    1.5 * (skin.gain * (view.b[at] ?? 0) - skin.b),
  ) < unlikeSkin;
