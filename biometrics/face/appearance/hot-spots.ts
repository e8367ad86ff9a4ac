import type { FaceView } from './face-view.ts';
import type { Region } from './region.ts';
import { share } from './statistics.ts';

/** Linear light from which a channel has no detail left: code 247, as OFIQ's over-exposure. */
const white = 0.93;

/** Share of the bare face that reflects so strongly that no skin is left to see. A highlight with detail is none. */
export const hotSpots = (view: FaceView, skinRegion: Region): number =>
  share(skinRegion, (at) => Math.min(view.red[at] ?? 0, view.green[at] ?? 0, view.blue[at] ?? 0) > white);
