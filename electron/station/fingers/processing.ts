import { analyseFinger } from '../../../biometrics/finger/analyse.ts';
import { type FingerMatch, matchFingers } from '../../../biometrics/finger/match.ts';
import type { Minutia } from '../../../biometrics/finger/minutiae/minutia.ts';
import { encodeBmp } from '../../../biometrics/image-files/bmp.ts';
import type { FingerCode, FingerImage } from '../../../domain/captures/fingerprint.ts';
import { fingerRecord } from './finger-record.ts';

/** What is computed of a capture: its built-in quality, and the minutiae that tell fingers apart. */
export type Analysis = ReturnType<typeof analyse>;

/** The computing of the fingerprint step. Rejects when it broke down; the caller treats that as "not measured". */
export interface FingerProcessing {
  analyse(image: FingerImage): Promise<Analysis>;
  match(a: readonly Minutia[], b: readonly Minutia[]): Promise<FingerMatch>;
  /** The parts of the case: the capture as BMP, and the compressed record. */
  encode(finger: FingerCode, quality: number, image: FingerImage): Promise<EncodedFinger>;
  close(): Promise<void>;
}

export type EncodedFinger = ReturnType<typeof encode>;

const analyse = (image: FingerImage) => {
  const { estimate, minutiae } = analyseFinger(image);
  return { quality: { ...estimate }, minutiae: [...minutiae] };
};

const encode = (finger: FingerCode, quality: number, image: FingerImage) => ({
  bmp: encodeBmp(image),
  cbeff: fingerRecord(finger, quality, image),
});

/** The work itself; in the station it runs in a thread of its own (processing-thread.ts). */
export const fingerWork = { analyse, match: matchFingers, encode } as const;
