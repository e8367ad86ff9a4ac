import { type FaceView, unit } from './face-view.ts';
import { places } from './outlines.ts';
import type { Region } from './region.ts';
import type { Skin } from './skin.ts';

/** Rows of what is not skin that end the forehead. */
const edge = 5;
/** A difference from the skin (relative CIELAB, hue counted more) that is not skin any more. */
const unlikeSkin = 25;

/** What lies above the forehead's end, a third of an eye distance high, column by column: hair, mostly. */
export function aboveForehead(view: FaceView, skin: Skin): Region {
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

function isSkin(view: FaceView, at: number, { gain, a, b }: Skin): boolean {
  const byLight = gain * ((view.lightness[at] ?? 0) + 16) - 76;
  const byA = 1.5 * (gain * (view.a[at] ?? 0) - a);
  const byB = 1.5 * (gain * (view.b[at] ?? 0) - b);
  return byLight * byLight + byA * byA + byB * byB < unlikeSkin * unlikeSkin;
}
