import { fromRegion, type Region, samplePatch } from '../image/patch.ts';
import type { Pyramid } from '../image/pyramid.ts';
import type { FaceMarks } from '../marks.ts';
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
  image: Pyramid,
  region: Region,
): Promise<{ mesh: Mesh; presence: number }> {
  const [points = new Float32Array(), flag = new Float32Array()] = await model.run(
    samplePatch(image, region, inputSide, { black: 0, white: 1 }, model.input),
  );
  const mesh = Array.from({ length: 468 }, (_, i) => {
    const value = (axis: number) => (points[3 * i + axis] ?? 0) / inputSide;
    const { x, y } = fromRegion(region, value(0), value(1));
    return { x, y, z: value(2) * region.size };
  });
  return { mesh, presence: 1 / (1 + Math.exp(-(flag[0] ?? 0))) };
}

/** Slightly different looks at the same face: share of the region's size, degrees. */
const looks = [
  { size: 1, turn: 0 },
  { size: 0.9, turn: 3 },
  { size: 0.9, turn: -3 },
  { size: 1.1, turn: 3 },
  { size: 1.1, turn: -3 },
] as const;

/** The mean of several fits, for a still: each alone is off by a pixel of the network's small input. */
export async function fitMeshCarefully(model: Model, image: Pyramid, region: Region): Promise<Mesh> {
  const fits: Mesh[] = [];
  for (const { size, turn } of looks) {
    const look = { ...region, size: size * region.size, angle: region.angle + (turn * Math.PI) / 180 };
    fits.push((await fitMesh(model, image, look)).mesh);
  }
  return Array.from({ length: 468 }, (_, i) => {
    const mean = (axis: 'x' | 'y' | 'z') =>
      fits.reduce((sum, mesh) => sum + (mesh[i]?.[axis] ?? 0), 0) / fits.length;
    return { x: mean('x'), y: mean('y'), z: mean('z') };
  });
}

function extent(values: readonly number[]): { middle: number; size: number } {
  const least = Math.min(...values);
  const most = Math.max(...values);
  return { middle: (least + most) / 2, size: most - least };
}
