import type { PhotoMeasures } from '../../../domain/photo/measures.ts';
import { eyeContours, pointAt } from '../find/landmarks.ts';
import type { FaceMarks, Iris, Point } from '../marks.ts';
import { distance, eyesToChin, middle } from './distances.ts';

type Mesh = FaceMarks['mesh'];

/** Three pairs of points of the upper and the lower lip's inner rim. */
const lips = [
  [13, 14],
  [82, 87],
  [312, 317],
] as const;
/** Places in an eye's contour: three pairs of points of the lower and the upper lid. */
const lids = [
  [3, 11],
  [4, 12],
  [5, 13],
] as const;
const rightBrow = [70, 63, 105, 66, 107, 46, 53, 52, 65, 55] as const;
const leftBrow = [300, 293, 334, 296, 336, 276, 283, 282, 295, 285] as const;

/** Mouth, eyes, brows and gaze; all are ratios, so that the picture's size does not matter. */
export function measureFeatures(marks: FaceMarks): PhotoMeasures {
  const { mesh, rightIris, leftIris } = marks;
  const face = eyesToChin(marks);
  const right = measureEye(mesh, eyeContours.right);
  const left = measureEye(mesh, eyeContours.left);
  const browHeight =
    (distance(centre(mesh, rightBrow), right.middle) + distance(centre(mesh, leftBrow), left.middle)) / 2;
  return {
    mouthGap: meanDistance(mesh, lips) / face,
    eyeGap: Math.min(right.gap, left.gap) / face,
    browsRaised: browHeight / face,
    gaze: Math.abs(sideways(right, rightIris) - sideways(left, leftIris)) / 2,
  };
}

type Eye = { outer: Point; inner: Point; middle: Point; gap: number };

function measureEye(mesh: Mesh, contour: readonly number[]): Eye {
  const at = (place: number) => pointAt(mesh, contour[place] ?? 0);
  const [outer, inner] = [at(0), at(8)];
  const gap = lids.reduce((sum, [lower, upper]) => sum + distance(at(lower), at(upper)), 0) / lids.length;
  return { outer, inner, middle: middle(outer, inner), gap };
}

/** How far an iris lies towards the inner corner, over the eye's width: both eyes agree when somebody squints, and
 * differ in sign when somebody looks aside. */
function sideways({ outer, inner, middle }: Eye, { centre }: Iris): number {
  const x = inner.x - outer.x;
  const y = inner.y - outer.y;
  return ((centre.x - middle.x) * x + (centre.y - middle.y) * y) / (x * x + y * y);
}

const meanDistance = (mesh: Mesh, pairs: readonly (readonly [number, number])[]): number =>
  pairs.reduce((sum, [a, b]) => sum + distance(pointAt(mesh, a), pointAt(mesh, b)), 0) / pairs.length;

function centre(mesh: Mesh, indices: readonly number[]): Point {
  const sum = indices
    .map((index) => pointAt(mesh, index))
    .reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / indices.length, y: sum.y / indices.length };
}
