import { codeOfLinear } from './colour.ts';
import type { FaceView } from './face-view.ts';
import { eyeOutlines } from './outlines.ts';
import { outlined } from './region.ts';
import { hueOf, type Skin } from './skin.ts';
import { median } from './statistics.ts';

/** The white of an eye: sRGB code of its luminance, 0…255, and its hue (relative CIELAB). */
export type EyeWhite = { code: number; a: number; b: number };

/** Share of the eye's opening, its brightest part, that is taken for the white. */
const brightest = 0.15;
/** It must have less than this share of the skin's saturation; a closed lid or the corner of an eye has not. */
const lessColour = 0.55;
/** If it has less than this share of the skin's light, the eye lies in a shadow and tells nothing. */
const inShadow = 0.2;

/**
 * The whites that are to be seen, none to two. Every face has them, and they are nearly alike in all, however light or
 * dark the skin: they stand for the grey card that a photographer would hold up.
 */
export function whitesOfEyes(view: FaceView, skin: Skin): readonly EyeWhite[] {
  return Object.values(eyeOutlines).flatMap((outline) => {
    const eye = outlined(view, outline);
    const brightestFirst = [...eye].sort(
      (one, other) => (view.luminance[other] ?? 0) - (view.luminance[one] ?? 0),
    );
    const white = brightestFirst.slice(0, Math.ceil(brightest * eye.length));
    const hue = hueOf(view, white);
    const light = median(view.luminance, white);
    const seen =
      Math.hypot(hue.a, hue.b) < lessColour * Math.hypot(skin.a, skin.b) && light > inShadow * skin.luminance;
    return seen ? [{ code: codeOfLinear(light), ...hue }] : [];
  });
}
