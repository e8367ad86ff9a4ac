import { codeOfLinear } from './colour.ts';
import type { FaceView } from './face-view.ts';
import { eyeOutlines } from './outlines.ts';
import { outlined } from './region.ts';
import { hueOf, type Skin } from './skin.ts';
import { median } from './statistics.ts';

/** The brightest part of an eye's opening, its white if that is to be seen: linear luminance and relative hue. */
export type BrightOfEye = { luminance: number; a: number; b: number };

/** Share of the eye's opening that counts as its brightest part. */
const brightest = 0.15;

export const brightsOfEyes = (view: FaceView): readonly BrightOfEye[] =>
  Object.values(eyeOutlines).map((outline) => {
    const eye = outlined(view, outline);
    const brightestFirst = [...eye].sort(
      (one, other) => (view.luminance[other] ?? 0) - (view.luminance[one] ?? 0),
    );
    const bright = brightestFirst.slice(0, Math.ceil(brightest * eye.length));
    return { luminance: median(view.luminance, bright), ...hueOf(view, bright) };
  });

/** The white has less than this share of the skin's saturation and is less red: lids and corners of narrow eyes are not. */
const lessColour = 0.55;
const reddestWhite = 8;
/** With less than this share of the skin's light the eye lies in a shadow and tells nothing. */
const inShadow = 0.2;

/**
 * How bright the brighter white of the eyes is, as an sRGB code 0…255; NaN when none is to be seen. Every face has it,
 * and it is nearly alike in all, however light or dark the skin: it stands for a photographer's grey card.
 */
export function eyeWhite(brights: readonly BrightOfEye[], skin: Skin): number {
  const whites = brights.filter(
    ({ luminance, a, b }) =>
      a < reddestWhite &&
      Math.hypot(a, b) < lessColour * Math.hypot(skin.a, skin.b) &&
      luminance > inShadow * skin.luminance,
  );
  if (whites.length === 0) return Number.NaN;
  return codeOfLinear(Math.max(...whites.map(({ luminance }) => luminance)));
}
