import { type FaceModels, loadFaceModels } from './face-models.ts';
import { modelsFromPackages } from './from-packages.ts';
import { loadLiteRtInNode } from './litert-in-node.ts';

/** The face models on a machine that has only Node: no browser, no window. */
export async function loadFaceModelsInNode(): Promise<FaceModels> {
  await loadLiteRtInNode();
  const files = modelsFromPackages();
  return loadFaceModels(async (name) => {
    const file = files[name];
    if (!file) throw new Error(`${name} is not in the packages`);
    return file;
  });
}
