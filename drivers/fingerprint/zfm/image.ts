import type { FingerImage } from '../../../domain/captures/fingerprint.ts';

export const imageSize = { width: 256, height: 288 } as const;
/** Two pixels a byte. */
export const imageBytes = (imageSize.width * imageSize.height) / 2;

/** The sensor's 4-bit picture, left pixel in the high half, as 8-bit grey: 0…15 becomes 0…255. Packed pixels are overwritten. */
export function unpackImage(packed: Uint8Array): FingerImage {
  const pixels = new Uint8Array(packed.length * 2);
  for (const [at, pair] of packed.entries()) {
    pixels[at * 2] = (pair >> 4) * 17;
    pixels[at * 2 + 1] = (pair & 0x0f) * 17;
  }
  packed.fill(0);
  return { ...imageSize, ppi: 500, pixels };
}
