import { regionOfMesh } from '../find/fit-mesh.ts';
import { samplePatch } from '../image/patch.ts';
import type { Pyramid } from '../image/pyramid.ts';
import type { FaceMarks } from '../marks.ts';
import type { Model } from '../models/model.ts';

const inputSide = 64;
/** The mesh's region is 1.5 times the face; this network separates best at 1.3 times. */
const surroundings = 1.3 / 1.5;
const happy = 3;
const surprise = 5;

/**
 * 0…1: how sure it is that a face neither smiles nor is surprised. The network also names anger, fear and grief, but
 * takes many resting faces, above all old ones, for them: these are left out, so that nobody is refused for his age.
 */
export async function measureNeutral(model: Model, image: Pyramid, { mesh }: FaceMarks): Promise<number> {
  const region = regionOfMesh(mesh);
  const patch = samplePatch(image, { ...region, size: surroundings * region.size }, inputSide, {
    black: -1,
    white: 1,
  });
  const grey = Float32Array.from({ length: inputSide * inputSide }, (_, i) => {
    return 0.299 * (patch[3 * i] ?? 0) + 0.587 * (patch[3 * i + 1] ?? 0) + 0.114 * (patch[3 * i + 2] ?? 0);
  });
  const [shares = new Float32Array()] = await model.run(grey);
  return 1 - (shares[happy] ?? 0) - (shares[surprise] ?? 0);
}
