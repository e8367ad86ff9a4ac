import type { FingerImage } from '../../../domain/captures/fingerprint.ts';

/** The live picture for the screen: every second pixel of every second row is enough to see where the finger lies. */
export function halfSize({ width, height, pixels }: FingerImage) {
  const half = { width: width >> 1, height: height >> 1 };
  const small = new Uint8Array(half.width * half.height);
  for (let y = 0; y < half.height; y++)
    for (let x = 0; x < half.width; x++) small[y * half.width + x] = pixels[2 * y * width + 2 * x] ?? 255;
  return { ...half, pixels: small };
}
