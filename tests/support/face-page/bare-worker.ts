import '../../../renderer/strict-csp.ts';
import { loadModelsInWorker } from '../../../renderer/face-analyser/load-models.ts';

/** The networks that a frame of the preview needs, on constant inputs: the least that its analysis can cost. */
const models = loadModelsInWorker();
const mesh = new Float32Array(192 * 192 * 3).fill(0.5);
const eye = new Float32Array(64 * 64 * 3).fill(0.5);
const whole = new Float32Array(128 * 128 * 3).fill(0.5);
const grey = new Float32Array(64 * 64).fill(0.5);

self.onmessage = async ({ data: rounds }: MessageEvent<number>) => {
  const loaded = await models;
  const start = performance.now();
  for (let round = 0; round < rounds; round++) {
    await loaded.mesh.run(mesh);
    await loaded.iris.run(eye);
    await loaded.iris.run(eye);
    await loaded.detection.run(whole);
    if (round % 2 === 0) await loaded.emotion.run(grey);
  }
  self.postMessage((performance.now() - start) / rounds);
};
