import type { FaceView } from './face-view.ts';
import type { Region } from './region.ts';
import { share } from './statistics.ts';

/** Linear light below which a sensor's noise hides all detail: code 12. */
const black = 0.0037;
/** Linear light from which a channel has no detail left: code 252. */
const white = 0.973;

/** Share of the bare face without detail at the dark end. */
export const underExposed = (view: FaceView, bare: Region): number =>
  share(bare, (at) => (view.luminance[at] ?? 0) < black);

/** Share of the bare face without detail at the bright end: two of its channels, for red alone overflows on any skin. */
export const overExposed = (view: FaceView, bare: Region): number =>
  share(bare, (at) => Math.min(view.red[at] ?? 0, view.green[at] ?? 0) > white);
