import { type FaceView, unit } from './face-view.ts';
import { lipOutlines, places } from './outlines.ts';
import { ellipse, outlined, type Region } from './region.ts';
import { around, hueDistance, hueOf, type Skin } from './skin.ts';
import { median } from './statistics.ts';

/**
 * How sure it is that something (mask, scarf, hand) hides the lower face, 0…1. Two signs, the stronger one counts:
 * no lips to be seen where the mesh has them, and a nose tip or cheeks of another colour than the face's skin.
 * Beards hide neither lips nor nose nor cheeks.
 */
export const mouthCovered = (view: FaceView, skin: Skin): number =>
  Math.max(lipsMissing(view, skin), unlikeSkin(view, skin));

/** Differences between lips and the skin next to them that make lips certain: hue and lightness (relative CIELAB). */
const lipHue = 4;
const lipLightness = 10;

function lipsMissing(view: FaceView, skin: Skin): number {
  const above = [...around(view, places.upperLip.right, 0.07), ...around(view, places.upperLip.left, 0.07)];
  const below = around(view, places.chin);
  const seen = Math.max(
    contrast(view, skin, outlined(view, lipOutlines.upper), above),
    contrast(view, skin, outlined(view, lipOutlines.lower), below),
    mouthLine(view, skin),
  );
  return Math.max(0, 1 - seen);
}

function contrast(view: FaceView, { gain }: Skin, lip: Region, skin: Region): number {
  const hue = gain * Math.hypot(median(view.a, lip) - median(view.a, skin), median(view.b, lip) - median(view.b, skin));
  const lightness = gain * Math.abs(median(view.lightness, lip) - median(view.lightness, skin));
  return Math.hypot(hue / lipHue, Math.min(1, lightness / lipLightness));
}

/** How much darker the line between the lips is than the lips around it, 1 = certain. */
function mouthLine(view: FaceView, { gain }: Skin): number {
  const corners = [view.mesh[78], view.mesh[308]] as const;
  const middle = [view.mesh[13], view.mesh[14]] as const;
  if (!(corners[0] && corners[1] && middle[0] && middle[1])) return 0;
  const centre = { x: (corners[0].x + corners[1].x) / 2, y: (middle[0].y + middle[1].y) / 2 };
  const half = 0.6 * Math.abs(corners[1].x - corners[0].x) / 2;
  const rows = Array.from({ length: 21 }, (_, i) => {
    const y = centre.y + ((i - 10) / 10) * 0.2 * unit;
    return median(view.lightness, ellipse(view, { x: centre.x, y }, half, 1));
  });
  const around = [...rows].sort((one, other) => one - other);
  return (gain * ((around[10] ?? 0) - Math.min(...rows.slice(4, 17)))) / 14;
}

/** A hue difference at which nose or cheeks are certainly not skin. */
const clothHue = 30;

function unlikeSkin(view: FaceView, skin: Skin): number {
  const unlike = (place: number) => hueDistance(hueOf(view, around(view, place, 0.08)), skin);
  const cheeks = Math.min(unlike(places.lowerCheek.right), unlike(places.lowerCheek.left));
  return Math.min(1, Math.max(unlike(places.noseTip), cheeks) / clothHue);
}
