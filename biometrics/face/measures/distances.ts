import { landmark } from '../find/landmarks.ts';
import type { FaceMarks, Point } from '../marks.ts';

export const distance = (a: Point, b: Point): number => Math.hypot(b.x - a.x, b.y - a.y);

export const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 });

/** Distance of the pupils in pixels (IED of ISO/IEC 29794-5, not corrected for yaw). */
export const eyeDistance = ({ rightIris, leftIris }: FaceMarks): number =>
  distance(rightIris.centre, leftIris.centre);

export const centreOfEyes = ({ rightIris, leftIris }: FaceMarks): Point =>
  middle(rightIris.centre, leftIris.centre);

/** T of ISO/IEC 29794-5: from the middle between the eyes to the chin, pixels. */
export const eyesToChin = (marks: FaceMarks): number =>
  distance(centreOfEyes(marks), landmark(marks.mesh, 'chin'));

/** Radians by which the line of the eyes falls to the person's left. */
export const rollOfEyes = ({ rightIris, leftIris }: FaceMarks): number =>
  Math.atan2(leftIris.centre.y - rightIris.centre.y, leftIris.centre.x - rightIris.centre.x);
