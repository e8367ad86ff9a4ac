import type { PhotoMeasures } from '../../domain/photo/measures.ts';
import { measureAppearance } from './appearance/measure-appearance.ts';
import { type CropPlan, marksInCrop, planCrop } from './crop/plan-crop.ts';
import { resample } from './crop/resample.ts';
import type { FaceImage } from './face-image.ts';
import { type FoundFaces, findFaces } from './find/face-finder.ts';
import { landmarkIndex, pointAt } from './find/landmarks.ts';
import type { FaceMarks } from './marks.ts';
import { measureNeutral } from './measures/expression.ts';
import { measureFeatures } from './measures/features.ts';
import { measureGeometry } from './measures/geometry.ts';
import type { FaceModels } from './models/face-models.ts';
import { expectedPose } from './pose/expected-pose.ts';
import { headPose } from './pose/head-pose.ts';

export type StillAnalysis = {
  faces: number;
  marks: FaceMarks | null;
  measures: PhotoMeasures;
  /** Null without a face. */
  framed: { plan: CropPlan; crop: FaceImage; wholeFace: boolean } | null;
};

/** Measures everything on a still as the photo that it would become. The crop is the caller's to zero. */
export async function analyseStill(models: FaceModels, still: FaceImage): Promise<StillAnalysis> {
  const { faces, marks } = await findFaces(models, still);
  if (!marks) return { faces, marks, measures: { faces }, framed: null };
  const plan = planCrop(marks, still);
  const crop = resample(still, plan);
  const measures = {
    ...(await measureFace(models, still, { faces, marks })),
    ...measureGeometry(plan, marks),
    ...measureAppearance(crop, marksInCrop(plan, marks), { live: false }),
  };
  return { faces, marks, measures, framed: { plan, crop, wholeFace: liesWithin(marks, still) } };
}

/** What does not depend on the crop: number of faces, pose, features, expression. */
export async function measureFace(
  models: FaceModels,
  image: FaceImage,
  { faces, marks }: FoundFaces & { marks: FaceMarks },
): Promise<PhotoMeasures> {
  return {
    faces,
    ...expectedPose(headPose(marks.mesh, models.canonicalFace)),
    ...measureFeatures(marks),
    neutral: await measureNeutral(models.emotion, image, marks),
  };
}

/** Whether the face, from forehead to chin and from ear to ear, lies in the picture. */
function liesWithin({ mesh }: FaceMarks, { width, height }: FaceImage): boolean {
  const { forehead, chin, rightEar, leftEar } = landmarkIndex;
  return [forehead, chin, rightEar, leftEar]
    .map((index) => pointAt(mesh, index))
    .every(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
}
