import { sides } from './eye-zone.ts';
import { type FaceView, unit } from './face-view.ts';
import { places } from './outlines.ts';
import { around, type Skin } from './skin.ts';
import { median } from './statistics.ts';

/**
 * Share of the worse eye's width over which something darker than skin hangs from above the brow down to the eye,
 * 0…1. A fringe that ends above the brow, the brow itself, a lid's shadow or the rim of glasses each leave skin
 * somewhere along the way down.
 */
export function hairOverEyes(view: FaceView, skin: Skin): number {
  return Math.max(...sides.map((side) => hangingOver(view, skin, side)));
}

function hangingOver(view: FaceView, skin: Skin, side: (typeof sides)[number]): number {
  const { centre } = side === 'right' ? view.rightIris : view.leftIris;
  // On the shaded side of a face shaded skin is the measure.
  const skinLight = Math.min(skin.luminance, median(view.luminance, around(view, places.lowerCheek[side])));
  const half = Math.round(0.22 * unit);
  const top = Math.round(centre.y - 0.55 * unit);
  const bottom = Math.round(centre.y + 0.16 * unit);
  let hanging = 0;
  for (let x = Math.round(centre.x) - half; x <= Math.round(centre.x) + half; x++) {
    let dark = 0;
    for (let y = top; y <= bottom; y++) {
      if ((view.luminance[y * view.width + x] ?? 0) < 0.4 * skinLight) dark++;
    }
    if (dark > 0.7 * (bottom - top + 1)) hanging++;
  }
  return hanging / (2 * half + 1);
}
