import { lidZone, sides } from './eye-zone.ts';
import type { FaceView } from './face-view.ts';
import type { Skin } from './skin.ts';
import { share } from './statistics.ts';

/**
 * Share of the skin around the worse eye that a whitish reflection hides, 0…1: clearly brighter than this person's
 * skin and with little of its colour. The eyes' own white is left out.
 */
export function lensGlare(view: FaceView, skin: Skin): number {
  const skinLightness = 76 / skin.gain - 16;
  const bright = skinLightness + 0.4 * (100 - skinLightness);
  const colour = Math.hypot(skin.a, skin.b);
  return Math.max(
    ...sides.map((side) =>
      share(lidZone(view, side), (at) => {
        const lightness = view.lightness[at] ?? 0;
        const saturation = (Math.hypot(view.a[at] ?? 0, view.b[at] ?? 0) * 76) / (lightness + 16);
        return lightness > bright && saturation < 0.55 * colour;
      }),
    ),
  );
}
