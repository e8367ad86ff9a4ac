import type { JudgedPhoto } from '../../../../biometrics/face/face-analyser.ts';
import type { PadResult } from '../../../../domain/captures/pad.ts';

/** A judged still that may become the photo. */
export type Shot = JudgedPhoto & { pad: PadResult };

/** Overwrites the pictures of these shots: a person's picture that is not chosen is gone before the next step. */
export function discard(shots: readonly Shot[]): void {
  for (const { jpeg, jp2 } of shots) {
    jpeg.fill(0);
    jp2.fill(0);
  }
}
