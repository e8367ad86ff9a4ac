import type { FaceView } from './face-view.ts';
import { ellipse } from './region.ts';
import { hueOf } from './skin.ts';

/**
 * Redness of the redder pupil: CIELAB a as if its lightness were 60. A black pupil and any iris stay low; flash light
 * thrown back by the retina is a strong red.
 */
export const redEyes = (view: FaceView): number =>
  Math.max(
    ...[view.rightIris, view.leftIris].map(({ centre, radius }) => {
      const pupil = ellipse(view, centre, Math.max(2, 0.5 * radius));
      return pupil.length === 0 ? 0 : hueOf(view, pupil).a;
    }),
  );
