/** The files of the face models, as the app serves them in its folder `face/` and Node prepares them from the packages. */
export const modelFiles = {
  detection: 'face-detection.tflite',
  mesh: 'face-mesh.tflite',
  iris: 'iris.tflite',
  emotion: 'emotion.tflite',
  person: 'person.tflite',
  personLast: 'person-last.bin',
  canonicalFace: 'canonical-face.bin',
} as const;

/** Reads one of the files by its name. */
export type ModelSource = (file: string) => Promise<Uint8Array<ArrayBuffer>>;
