import { Model } from './model.ts';
import { type ModelSource, modelFiles } from './model-files.ts';
import { loadPersonModel, type PersonModel } from './person-model.ts';

/** Everything that is known about faces: five networks and the shape of the average face. */
export type FaceModels = {
  /** 128×128 RGB −1…1 → 896 boxes and scores. */
  detection: Model;
  /** 192×192 RGB 0…1 → 468 points and a face's likelihood. */
  mesh: Model;
  /** 64×64 RGB 0…1 of one eye → 71 points of eye and brow, 5 of the iris. */
  iris: Model;
  /** 64×64 grey −1…1 → angry, disgust, fear, happy, sad, surprise, neutral. */
  emotion: Model;
  /** Person or background; for stills. */
  person: PersonModel;
  /** x, y, z of 468 points, centimetres, y up, z towards the camera. */
  canonicalFace: Float32Array;
};

/** Loads the models; LiteRT has to be loaded before. */
export async function loadFaceModels(source: ModelSource): Promise<FaceModels> {
  const canonicalFace = new Float32Array((await source(modelFiles.canonicalFace)).buffer);
  if (canonicalFace.length !== 3 * 468) throw new Error('not the canonical face');
  return {
    detection: await Model.load(await source(modelFiles.detection), [1, 128, 128, 3], [896 * 16, 896]),
    mesh: await Model.load(await source(modelFiles.mesh), [1, 192, 192, 3], [1404, 1]),
    iris: await Model.load(await source(modelFiles.iris), [1, 64, 64, 3], [228]),
    emotion: await Model.load(await source(modelFiles.emotion), [1, 64, 64, 1], [7]),
    person: await loadPersonModel(await source(modelFiles.person), await source(modelFiles.personLast)),
    canonicalFace,
  };
}
