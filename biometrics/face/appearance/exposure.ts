import { codeOfLinear } from './colour.ts';
import type { FaceView } from './face-view.ts';
import { eyeOutlines } from './outlines.ts';
import { outlined, type Region } from './region.ts';
import { quantile, share, sorted } from './statistics.ts';

/**
 * How bright the white of the eyes is, as an sRGB code 0…255: what every face has and what is nearly alike in all,
 * however light or dark the skin. Stands for the grey card a photographer would hold up.
 */
export function eyeWhite(view: FaceView): number {
  const eyes = [...outlined(view, eyeOutlines.right), ...outlined(view, eyeOutlines.left)];
  return codeOfLinear(quantile(sorted(view.luminance, eyes), 0.95));
}

/** Linear light below which a sensor's noise hides all detail: code 12. */
const black = 0.0037;
/** Linear light from which a channel has no detail left: code 252. */
const white = 0.973;

/** Share of the bare face without detail at the dark end. */
export const underExposed = (view: FaceView, skinRegion: Region): number =>
  share(skinRegion, (at) => (view.luminance[at] ?? 0) < black);

/** Share of the bare face without detail at the bright end: two of its channels, for red alone overflows on any skin. */
export const overExposed = (view: FaceView, skinRegion: Region): number =>
  share(skinRegion, (at) => Math.min(view.red[at] ?? 0, view.green[at] ?? 0) > white);
