import type { PhotoLandmark } from '../../domain/photo/landmark.ts';
import type { PhotoMeasures } from '../../domain/photo/measures.ts';
import { measureAppearance } from './appearance/measure-appearance.ts';
import { type CropPlan, marksInCrop, planCrop, squareAround } from './crop/plan-crop.ts';
import { resample } from './crop/resample.ts';
import type { FaceImage } from './face-image.ts';
import { findFaces } from './find/face-finder.ts';
import { findPerson } from './find/find-person.ts';
import { landmarkIndex, pointAt } from './find/landmarks.ts';
import { Pyramid } from './image/pyramid.ts';
import type { FaceMarks } from './marks.ts';
import { measureNeutral } from './measures/expression.ts';
import { measureFeatures } from './measures/features.ts';
import { measureGeometry } from './measures/geometry.ts';
import type { FaceModels } from './models/face-models.ts';
import { photoLandmarks } from './photo-landmarks.ts';
import { expectedPose } from './pose/expected-pose.ts';
import { headPose } from './pose/head-pose.ts';

export type StillAnalysis = {
  faces: number;
  marks: FaceMarks | null;
  measures: PhotoMeasures;
  /** Null without a face. */
  framed: { plan: CropPlan; crop: FaceImage; landmarks: PhotoLandmark[]; wholeFace: boolean } | null;
};

/** Measures everything on a still as the photo that it would become. The crop is the caller's to zero. */
export async function analyseStill(models: FaceModels, still: FaceImage): Promise<StillAnalysis> {
  const picture = new Pyramid(still);
  const { faces, marks } = await findFaces(models, picture);
  if (!marks) {
    picture.erase();
    return { faces, marks, measures: { faces }, framed: null };
  }
  const plan = planCrop(marks, still);
  const neutral = await measureNeutral(models.emotion, picture, marks);
  const person = await findPerson(models.person, picture, squareAround(plan));
  picture.erase();
  const crop = resample(still, plan);
  const inCrop = marksInCrop(plan, marks);
  const measures = {
    faces,
    neutral,
    ...measureFace(models, marks),
    ...measureGeometry(plan, marks),
    ...measureAppearance(crop, inCrop, { live: false, person }),
  };
  person.likelihood.fill(0);
  const landmarks = photoLandmarks(inCrop);
  return { faces, marks, measures, framed: { plan, crop, landmarks, wholeFace: liesWithin(marks, still) } };
}

/** What the marks alone tell: pose, mouth, eyes, brows, gaze. */
export const measureFace = (models: FaceModels, marks: FaceMarks): PhotoMeasures => ({
  ...expectedPose(headPose(marks.mesh, models.canonicalFace)),
  ...measureFeatures(marks),
});

/** Whether the face, from forehead to chin and from ear to ear, lies in the picture. */
function liesWithin({ mesh }: FaceMarks, { width, height }: FaceImage): boolean {
  const { forehead, chin, rightEar, leftEar } = landmarkIndex;
  return [forehead, chin, rightEar, leftEar]
    .map((index) => pointAt(mesh, index))
    .every(({ x, y }) => x >= 0 && y >= 0 && x <= width && y <= height);
}
