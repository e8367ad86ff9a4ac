import type { PhotoLandmark } from '../../domain/photo/landmark.ts';
import { type LandmarkName, landmark } from './find/landmarks.ts';
import type { FaceMarks, Point } from './marks.ts';

const named: readonly (readonly [PhotoLandmark['name'], LandmarkName])[] = [
  ['right-eye-outer', 'rightEyeOuter'],
  ['right-eye-inner', 'rightEyeInner'],
  ['left-eye-inner', 'leftEyeInner'],
  ['left-eye-outer', 'leftEyeOuter'],
  ['nose-tip', 'noseTip'],
  ['right-mouth-corner', 'rightMouthCorner'],
  ['left-mouth-corner', 'leftMouthCorner'],
  ['chin', 'chin'],
  ['right-ear', 'rightEar'],
  ['left-ear', 'leftEar'],
  ['forehead', 'forehead'],
];

/** The marks of a face in a crop as the clerk sees them over the photo, to a tenth of a pixel. */
export function photoLandmarks({ mesh, rightIris, leftIris }: FaceMarks): PhotoLandmark[] {
  const at = (name: PhotoLandmark['name'], { x, y }: Point) => ({
    name,
    x: Math.round(10 * x) / 10,
    y: Math.round(10 * y) / 10,
  });
  return [
    at('right-pupil', rightIris.centre),
    at('left-pupil', leftIris.centre),
    ...named.map(([name, of]) => at(name, landmark(mesh, of))),
  ];
}
