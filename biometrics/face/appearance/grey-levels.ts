import type { FaceImage } from '../face-image.ts';
import { codeOfLinear } from './colour.ts';
import type { FaceView } from './face-view.ts';
import { faceOutline } from './outlines.ts';
import { outlined } from './region.ts';

/** Number of different intensities (0…255) in the face. */
export const greyLevels = (view: FaceView): number =>
  new Set(outlined(view, faceOutline).map((at) => Math.round(codeOfLinear(view.luminance[at] ?? 0)))).size;

/** Bits of colour a pixel of the picture really carries: 24, or 8 where all three channels are one and the same. */
export function colourBits({ pixels }: FaceImage): number {
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at] !== pixels[at + 1] || pixels[at] !== pixels[at + 2]) return 24;
  }
  return 8;
}
