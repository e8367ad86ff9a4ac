import { loadLiteRt } from '@litertjs/core';
import { type FaceModels, loadFaceModels } from '../../biometrics/face/models/face-models.ts';

/** Where the app keeps models and programs, seen from a worker's script in `assets/`. */
export const faceFolder = () => new URL('../face/', self.location.href).href;

/** Loads LiteRT and the models in a classic worker: LiteRT fetches its program with `importScripts`. */
export async function loadModelsInWorker(): Promise<FaceModels> {
  const folder = faceFolder();
  const silent = () => {};
  // LiteRT would look for its program beside this script, and tell the story of its start.
  Object.assign(self, {
    Module: { locateFile: (name: string) => `${folder}litert/${name}`, print: silent, printErr: silent },
  });
  await loadLiteRt(`${folder}litert/`);
  return loadFaceModels(async (name) => {
    const response = await fetch(folder + name);
    if (!response.ok) throw new Error(`${name} is missing`);
    return new Uint8Array(await response.arrayBuffer());
  });
}
