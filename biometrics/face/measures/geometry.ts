import type { PhotoMeasures } from '../../../domain/photo/measures.ts';
import { type CropPlan, marksInCrop } from '../crop/plan-crop.ts';
import { landmark } from '../find/landmarks.ts';
import type { FaceMarks } from '../marks.ts';
import { centreOfEyes, chinToCrown, distance, eyeDistance } from './distances.ts';

/** Size and place of the head in the crop (TR-03121-3.2 table 5.3, criteria 5.1 to 5.7). */
export function measureGeometry(plan: CropPlan, marks: FaceMarks): PhotoMeasures {
  const inCrop = marksInCrop(plan, marks);
  const eyes = centreOfEyes(inCrop);
  return {
    imageWidth: plan.width,
    imageHeight: plan.height,
    interEyeDistance: eyeDistance(inCrop),
    // Where the ears meet the head, as ISO/IEC 19794-5 measures it.
    headWidth: distance(landmark(inCrop.mesh, 'rightEar'), landmark(inCrop.mesh, 'leftEar')) / plan.width,
    headHeight: chinToCrown(inCrop) / plan.height,
    verticalPosition: eyes.y / plan.height,
    horizontalPosition: eyes.x / plan.width,
  };
}
