import { fromRegion, type Region, samplePatch } from '../image/patch.ts';
import type { Pyramid } from '../image/pyramid.ts';
import type { Iris, Point } from '../marks.ts';
import type { Model } from '../models/model.ts';
import type { Mesh } from './fit-mesh.ts';
import { eyeContours, pointAt } from './landmarks.ts';

const inputSide = 64;
/** The network sees this many times the distance between an eye's corners. */
const surroundings = 2.3;
const irisCentre = 71;
/** Gap of the lids over the eye's width; narrow eyes have 0.2, closed ones 0.12 and less. */
const leastOpening = 0.15;

/**
 * Finds irises and lids with the iris network, which sees an eye eight times as large as the mesh network does.
 * Returns the mesh with its eye contours replaced by the finer ones.
 */
export async function findEyes(
  model: Model,
  image: Pyramid,
  mesh: Mesh,
): Promise<{ mesh: Mesh; rightIris: Iris; leftIris: Iris }> {
  const right = await findEye(model, image, mesh, eyeContours.right, false);
  // The network knows right eyes; a left one is shown to it in the mirror.
  const left = await findEye(model, image, mesh, eyeContours.left, true);
  const refined = [...mesh];
  for (const { eye, contour } of [
    { eye: right, contour: eyeContours.right },
    { eye: left, contour: eyeContours.left },
  ])
    contour.forEach((index, i) => {
      const point = eye.contour[i];
      if (point) refined[index] = { ...point, z: pointAt(mesh, index).z };
    });
  return { mesh: refined, rightIris: right.iris, leftIris: left.iris };
}

async function findEye(
  model: Model,
  image: Pyramid,
  mesh: Mesh,
  contour: readonly number[],
  mirrored: boolean,
): Promise<{ iris: Iris; contour: Point[] }> {
  const [outer = 0] = contour;
  const inner = contour[8] ?? 0;
  const [first, second] = mirrored ? [inner, outer] : [outer, inner];
  const a = pointAt(mesh, first);
  const b = pointAt(mesh, second);
  const region: Region = {
    centre: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 },
    size: surroundings * Math.hypot(b.x - a.x, b.y - a.y),
    angle: Math.atan2(b.y - a.y, b.x - a.x),
  };
  const patch = samplePatch(image, region, inputSide, { black: 0, white: 1, mirrored }, model.input);
  const [values = new Float32Array()] = await model.run(patch);
  const point = (i: number): Point => {
    const u = (values[3 * i] ?? 0) / inputSide;
    return fromRegion(region, mirrored ? 1 - u : u, (values[3 * i + 1] ?? 0) / inputSide);
  };
  const lids = contour.map((_, i) => point(i));
  const open = gapOf(lids) > leastOpening * Math.hypot(b.x - a.x, b.y - a.y);
  // Of a closed eye the network only guesses the iris.
  const centre = open ? point(irisCentre) : region.centre;
  const rim = [1, 2, 3, 4].map((i) => point(irisCentre + i));
  const seen = point(irisCentre);
  const radius = rim.reduce((sum, { x, y }) => sum + Math.hypot(x - seen.x, y - seen.y), 0) / rim.length;
  return { iris: { centre, radius }, contour: lids };
}

/** Distance of the lids' middles. */
function gapOf(lids: readonly Point[]): number {
  const [lower, upper] = [lids[4], lids[12]];
  return lower && upper ? Math.hypot(upper.x - lower.x, upper.y - lower.y) : 0;
}
