import { type FaceView, unit } from './face-view.ts';
import { browOutlines, eyeOutlines } from './outlines.ts';
import { ellipse, outlined, type Region, without } from './region.ts';

export const sides = ['right', 'left'] as const;
type Side = (typeof sides)[number];

/** Where a lens would be: the eye with lid and under-eye, an ellipse of 0.6 by 0.44 eye distances. */
export function lensZone(view: FaceView, side: Side): Region {
  const { x, y } = (side === 'right' ? view.rightIris : view.leftIris).centre;
  return ellipse(view, { x, y: y + 0.06 * unit }, 0.3 * unit, 0.22 * unit);
}

/** The skin in the lens zone: without eye and brow. */
export const lidZone = (view: FaceView, side: Side): Region =>
  without(view, lensZone(view, side), outlined(view, eyeOutlines[side]), outlined(view, browOutlines[side]));

/** A band of skin under the eye that any lens covers. */
export function underEye(view: FaceView, side: Side): Region {
  const { x, y } = (side === 'right' ? view.rightIris : view.leftIris).centre;
  return without(
    view,
    ellipse(view, { x, y: y + 0.22 * unit }, 0.2 * unit, 0.07 * unit),
    outlined(view, eyeOutlines[side]),
  );
}
