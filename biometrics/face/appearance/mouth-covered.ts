import type { FaceView } from './face-view.ts';
import { lipOutlines, places } from './outlines.ts';
import { outlined, type Region } from './region.ts';
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
const lipLightness = 14;

function lipsMissing(view: FaceView, skin: Skin): number {
  const above = [...around(view, places.upperLip.right, 0.07), ...around(view, places.upperLip.left, 0.07)];
  const below = around(view, places.chin);
  const seen = Math.max(
    contrast(view, skin, outlined(view, lipOutlines.upper), above),
    contrast(view, skin, outlined(view, lipOutlines.lower), below),
  );
  return Math.max(0, 1 - seen);
}

function contrast(view: FaceView, { gain }: Skin, lip: Region, skin: Region): number {
  const hue =
    gain * Math.hypot(median(view.a, lip) - median(view.a, skin), median(view.b, lip) - median(view.b, skin));
  const lightness = gain * Math.abs(median(view.lightness, lip) - median(view.lightness, skin));
  return Math.hypot(hue / lipHue, Math.min(1, lightness / lipLightness));
}

/** A hue difference at which nose or cheeks are certainly not skin. */
const clothHue = 30;

function unlikeSkin(view: FaceView, skin: Skin): number {
  const unlike = (place: number) => {
    const region = around(view, place, 0.08);
    const hue = hueOf(view, region);
    const saturation = Math.hypot(skin.a, skin.b);
    // Shine is lighter and paler than the skin, but of the same hue: only what differs beside that counts, or dark
    // skin, on which shine is strong, would look covered.
    const along = (hue.a * skin.a + hue.b * skin.b) / saturation;
    const shines = median(view.luminance, region) > skin.luminance && along > 0 && along < saturation;
    return shines ? Math.abs(hue.a * skin.b - hue.b * skin.a) / saturation : hueDistance(hue, skin);
  };
  const cheeks = Math.min(unlike(places.lowerCheek.right), unlike(places.lowerCheek.left));
  return Math.min(1, Math.max(unlike(places.noseTip), cheeks) / clothHue);
}
