import { resampleTo500 } from '../../../biometrics/finger/image/resample.ts';
import { encodeFingerTemplate } from '../../../biometrics/iso-19794/biometric-information-template.ts';
import { encodeWsq } from '../../../biometrics/wsq/encode.ts';
import type { FingerCode, FingerImage } from '../../../domain/captures/fingerprint.ts';

/** The authority takes at most 18 kB a finger (TR-03121-3.2 §5.6.3). */
const maxBytes = 18_000;

/**
 * The finger as the register gets it: compressed once to 0.75 bit per pixel (WSQ, 500 ppi), in an ISO/IEC 19794-4
 * record in a CBEFF block. Throws when the image cannot be compressed: the schema of a capture rules that out.
 */
export function fingerRecord(
  finger: FingerCode,
  quality: number,
  capture: FingerImage,
): Uint8Array<ArrayBuffer> {
  const { width, height, pixels } = resampleTo500(capture, capture.ppi);
  const wsq = encodeWsq({ width, height, pixels, ppi: 500 }, { maxBytes });
  if (!wsq.ok) throw new Error(`wsq: ${wsq.failure.code}`);
  return encodeFingerTemplate({
    finger,
    ppi: 500,
    width,
    height,
    quality: quality <= 100 ? Math.round(quality) : undefined,
    compression: 'wsq',
    data: wsq.value.bytes,
  });
}
