import type { FaceImage } from '../face-image.ts';
import { fromRegion, type Region, samplePatch } from '../image/patch.ts';
import type { FaceMarks, Point } from '../marks.ts';
import type { Model } from '../models/model.ts';
import type { DetectedFace } from './detect-faces.ts';
import { landmark } from './landmarks.ts';

const inputSide = 192;
/** The network wants half a face's size of surroundings. */
const surroundings = 1.5;

export type Mesh = FaceMarks['mesh'];

/** Where the mesh network looks for a face that was detected. */
export const regionOfDetection = ({ centre, size, rightEye, leftEye }: DetectedFace): Region => ({
  centre,
  size: surroundings * size,
  angle: Math.atan2(leftEye.y - rightEye.y, leftEye.x - rightEye.x),
});

/** Where it looks for a face whose mesh in the frame before is known. */
export function regionOfMesh(mesh: Mesh): Region {
  const right = landmark(mesh, 'rightEyeOuter');
  const left = landmark(mesh, 'leftEyeOuter');
  const angle = Math.atan2(left.y - right.y, left.x - right.x);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const along = extent(mesh.map(({ x, y }) => x * cos + y * sin));
  const across = extent(mesh.map(({ x, y }) => y * cos - x * sin));
  return {
    centre: { x: along.middle * cos - across.middle * sin, y: along.middle * sin + across.middle * cos },
    size: surroundings * Math.max(along.size, across.size),
    angle,
  };
}

/** The 468 points of the face in a region, and the probability that there is a face at all. */
export async function fitMesh(
  model: Model,
  image: FaceImage,
  region: Region,
): Promise<{ mesh: Mesh; presence: number }> {
  const [points = new Float32Array(), flag = new Float32Array()] = await model.run(
    samplePatch(image, region, inputSide).map((value) => value / 255),
  );
  const mesh = Array.from({ length: 468 }, (_, i) => {
    const value = (axis: number) => (points[3 * i + axis] ?? 0) / inputSide;
    const at: Point = fromRegion(region, value(0), value(1));
    return { ...at, z: value(2) * region.size };
  });
  return { mesh, presence: 1 / (1 + Math.exp(-(flag[0] ?? 0))) };
}

function extent(values: readonly number[]): { middle: number; size: number } {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return { middle: (least + most) / 2, size: most - least };
}
