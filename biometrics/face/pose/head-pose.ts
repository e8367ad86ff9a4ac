import type { FaceMarks } from '../marks.ts';
import { fitRotation } from './fit-rotation.ts';

/** Degrees. Yaw > 0: turned to the person's left; pitch > 0: up; roll > 0: tilted towards the left shoulder. */
export type HeadPose = { yaw: number; pitch: number; roll: number };

/** Points that neither mouth, brows nor lids move. */
const rigidPoints = [
  1, 2, 4, 5, 6, 8, 9, 10, 19, 33, 45, 48, 64, 94, 98, 109, 127, 129, 133, 151, 162, 168, 195, 197, 234, 263,
  275, 278, 294, 323, 327, 338, 356, 358, 362, 389, 454, 93,
] as const;

/** How the head is turned: the canonical face is turned until it lies on the mesh. */
export function headPose(mesh: FaceMarks['mesh'], canonicalFace: Float32Array): HeadPose {
  const from = rigidPoints.map((i) =>
    vector(canonicalFace[3 * i], canonicalFace[3 * i + 1], canonicalFace[3 * i + 2]),
  );
  // Into the axes of the canonical face: y up, z towards the camera.
  const to = rigidPoints.map((i) => vector(mesh[i]?.x, -(mesh[i]?.y ?? 0), -(mesh[i]?.z ?? 0)));
  const [[rightX, , facingX], [rightY, , facingY], [, , facingZ]] = fitRotation(from, to);
  const degrees = 180 / Math.PI;
  return {
    yaw: Math.atan2(facingX, facingZ) * degrees,
    pitch: Math.asin(Math.max(-1, Math.min(1, facingY))) * degrees,
    roll: -Math.atan2(rightY, rightX) * degrees,
  };
}

const vector = (x = 0, y = 0, z = 0): [number, number, number] => [x, y, z];
