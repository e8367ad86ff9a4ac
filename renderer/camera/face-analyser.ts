import type { FaceAnalyser } from '../../biometrics/face/face-analyser.ts';

/** The photo's control, in a worker of its own; whoever asks for it closes it. Rejects when its models cannot be loaded. */
export async function openFaceAnalyser(): Promise<FaceAnalyser> {
  throw new Error('not there yet');
}
