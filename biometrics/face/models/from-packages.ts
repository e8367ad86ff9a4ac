import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { modelFiles } from './model-files.ts';
import { lastStep } from './person-model.ts';
import { cutModel } from './tflite/cut-model.ts';
import { convertGraphModel } from './tflite/from-graph-model.ts';
import { graphModel } from './tflite/graph-model.ts';

const require = createRequire(import.meta.url);
const packageFolder = (name: string) => dirname(require.resolve(`${name}/package.json`));

/**
 * The model files out of the installed npm packages: detection and mesh as `@mediapipe/face_mesh` packs them, iris and
 * expression from `@vladmandic/human` written anew as TensorFlow Lite, the person of `@mediapipe/selfie_segmentation`
 * without its last step, an operation of its makers'. Node only: for the build, the command and tests.
 */
export function modelsFromPackages(): Record<string, Uint8Array<ArrayBuffer>> {
  const packed = packedFiles(join(packageFolder('@mediapipe/face_mesh'), 'face_mesh_solution_packed_assets'));
  const graph = (name: string) => {
    // The package's export map hides its models.
    const file = join(dirname(require.resolve('@vladmandic/human')), '../models', name);
    const json: unknown = JSON.parse(readFileSync(`${file}.json`, 'utf8'));
    return convertGraphModel(graphModel.parse(json), readFileSync(`${file}.bin`));
  };
  const person = cutModel(
    readFileSync(join(packageFolder('@mediapipe/selfie_segmentation'), 'selfie_segmentation.tflite')),
    2,
  );
  return {
    [modelFiles.detection]: packed('face_detection_short_range.tflite'),
    [modelFiles.mesh]: packed('face_landmark.tflite'),
    [modelFiles.iris]: graph('iris'),
    [modelFiles.emotion]: graph('emotion'),
    [modelFiles.person]: person.file,
    [modelFiles.personLast]: lastStep(person.constants),
    [modelFiles.canonicalFace]: canonicalFace(packed('geometry_pipeline_metadata_landmarks.binarypb')),
  };
}

const packedFile = z.object({ filename: z.string(), start: z.number(), end: z.number() });
const listOfFiles = z.object({ files: z.array(packedFile) });

/** Emscripten packs files into one and lists them, as JSON, in the script that would unpack them. */
function packedFiles(base: string): (name: string) => Uint8Array<ArrayBuffer> {
  const list = /loadPackage\((\{.*\})\)/.exec(readFileSync(`${base}_loader.js`, 'utf8'))?.[1] ?? '';
  const { files } = listOfFiles.parse(JSON.parse(list));
  const data = readFileSync(`${base}.data`);
  return (name) => {
    const file = files.find(({ filename }) => filename.endsWith(`/${name}`));
    if (!file) throw new Error(`${name} is not packed`);
    return new Uint8Array(data.subarray(file.start, file.end));
  };
}

/**
 * The canonical face model: x, y, z of 468 points, in centimetres, y up. MediaPipe keeps it as a Protocol Buffer of
 * vertices (x, y, z, u, v), each number behind the byte 0x1d, after a head of eight bytes.
 */
function canonicalFace(metadata: Uint8Array): Uint8Array<ArrayBuffer> {
  const view = new DataView(metadata.buffer, metadata.byteOffset, metadata.byteLength);
  const points = new Float32Array(3 * 468);
  for (let vertex = 0; vertex < 468; vertex++)
    for (let axis = 0; axis < 3; axis++) {
      const at = 8 + 5 * (5 * vertex + axis);
      if (view.getUint8(at) !== 0x1d) throw new Error('the canonical face is not as expected');
      points[3 * vertex + axis] = view.getFloat32(at + 1, true);
    }
  return new Uint8Array(points.buffer);
}
