import { z } from 'zod';
import type { PhotoReason } from '../reason.ts';

/**
 * What the screen asks of the person before the camera, most urgent first: first somebody alone in the picture, then
 * the place, then the head, then the face, then what is around it. Left and right are the person's own, as in the
 * mirror. Each hint has its words and its arrow in every language, and is the key of its recorded voice later.
 */
export const photoHint = z.enum([
  'call-help',
  'come-here',
  'alone',
  'closer',
  'further',
  'left',
  'right',
  'up',
  'down',
  'upright',
  'straight',
  'uncover',
  'glasses-off',
  'hair-aside',
  'eyes-open',
  'look-here',
  'mouth-closed',
  'neutral',
  'glasses-down',
  'still',
  'light',
  'background',
]);
export type PhotoHint = z.infer<typeof photoHint>;

/** What helps against each reason; null = nothing to ask for while the picture is live. */
export const hintFor: Record<PhotoReason, PhotoHint | null> = {
  'camera-too-far': 'call-help',
  'no-face': 'come-here',
  'several-faces': 'alone',
  'too-far': 'closer',
  'too-near': 'further',
  'too-left': 'right',
  'too-right': 'left',
  'too-low': 'up',
  'too-high': 'down',
  tilted: 'upright',
  turned: 'straight',
  nodded: 'straight',
  'mouth-covered': 'uncover',
  sunglasses: 'glasses-off',
  'hair-over-eyes': 'hair-aside',
  'eyes-closed': 'eyes-open',
  'gaze-away': 'look-here',
  'red-eyes': 'look-here',
  'mouth-open': 'mouth-closed',
  expression: 'neutral',
  'brows-raised': 'neutral',
  'glasses-glare': 'glasses-down',
  moving: 'still',
  blurred: 'still',
  'light-uneven': 'light',
  'shadow-on-face': 'light',
  'hot-spot': 'light',
  'too-dark': 'light',
  'too-bright': 'light',
  'colour-cast': 'light',
  'background-uneven': 'background',
  'background-shadow': 'background',
  'something-in-picture': 'background',
  upscaled: 'call-help',
  'no-colour': 'call-help',
  'flat-grey': 'call-help',
  // Asked about afterwards, never refused (PassV annex 8).
  'head-covering': null,
};

/** The hints against these reasons, most urgent first, each once. */
export function hintsAgainst(reasons: readonly PhotoReason[]): PhotoHint[] {
  const wanted = new Set(reasons.map((reason) => hintFor[reason]));
  return photoHint.options.filter((hint) => wanted.has(hint));
}
