import type { PhotoMeasures } from '../../domain/photo/measures.ts';
import { measureAppearance } from './appearance/measure-appearance.ts';
import type { CropPlan } from './crop/plan-crop.ts';
import type { Pyramid } from './image/pyramid.ts';
import type { FaceMarks, Point } from './marks.ts';

/** Widest photo, in pixels of the frame or of its reduction, whose colours are measured live. */
const liveWidth = 560;

/** The appearance of the photo that a frame would give, on the frame's own pixels or those of a reduction. */
export function lookAtColours(picture: Pyramid, plan: CropPlan, marks: FaceMarks): PhotoMeasures {
  const level = Math.max(0, Math.ceil(Math.log2((plan.width * plan.scale) / liveWidth)));
  const share = 1 / 2 ** level;
  const point = ({ x, y }: Point) => ({ x: x * share, y: y * share });
  const iris = ({ centre, radius }: FaceMarks['rightIris']) => ({
    centre: point(centre),
    radius: radius * share,
  });
  const reduced: FaceMarks = {
    mesh: marks.mesh.map(({ x, y, z }) => ({ x: x * share, y: y * share, z: z * share })),
    rightIris: iris(marks.rightIris),
    leftIris: iris(marks.leftIris),
  };
  const photo = { ...plan, centre: point(plan.centre), scale: plan.scale * share };
  return measureAppearance(picture.level(level), reduced, { live: true, photo });
}
