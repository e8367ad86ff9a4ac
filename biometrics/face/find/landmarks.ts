import type { FaceMarks } from '../marks.ts';

/** Numbers of points of MediaPipe's face mesh, by what they mark; right and left are the person's own. */
export const landmarkIndex = {
  rightEyeOuter: 33,
  rightEyeInner: 133,
  leftEyeInner: 362,
  leftEyeOuter: 263,
  chin: 152,
  rightEar: 234,
  leftEar: 454,
  forehead: 10,
  upperLipInner: 13,
  lowerLipInner: 14,
  noseTip: 1,
  rightMouthCorner: 61,
  leftMouthCorner: 291,
} as const;

export type LandmarkName = keyof typeof landmarkIndex;

export const landmark = (mesh: FaceMarks['mesh'], name: LandmarkName) => pointAt(mesh, landmarkIndex[name]);

/** A point by its number; meshes always have 468. */
export function pointAt(mesh: FaceMarks['mesh'], index: number): FaceMarks['mesh'][number] {
  const point = mesh[index];
  if (!point) throw new Error(`the mesh has no point ${index}`);
  return point;
}

/** The eyes' contours in the order of the iris network: the lower lid from the outer to the inner corner, the upper lid. */
export const eyeContours = {
  right: [33, 7, 163, 144, 145, 153, 154, 155, 133, 246, 161, 160, 159, 158, 157, 173],
  left: [263, 249, 390, 373, 374, 380, 381, 382, 362, 466, 388, 387, 386, 385, 384, 398],
} as const;
