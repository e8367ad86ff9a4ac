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

/** Chin to crown over chin to eyes. Portraits with flat hair or tight caps have 1.76 to 1.94. */
const headOverFace = 1.85;

/** Height of the head without hair, estimated from the face; an open mouth does not make it longer. Pixels. */
export const chinToCrown = (marks: FaceMarks): number => {
  const lips = distance(landmark(marks.mesh, 'upperLipInner'), landmark(marks.mesh, 'lowerLipInner'));
  return headOverFace * (eyesToChin(marks) - lips);
};

/** Radians by which the line of the eyes falls to the person's left. */
export const rollOfEyes = ({ rightIris, leftIris }: FaceMarks): number =>
  Math.atan2(leftIris.centre.y - rightIris.centre.y, leftIris.centre.x - rightIris.centre.x);
