import type { FingerImage } from '../../../domain/captures/fingerprint.ts';

const glass = 246;

/** The print while the finger is pressed on: a patch that grows from the middle with `fraction` 0…1, moved by `shift` pixels. */
export function growingPrint(image: FingerImage, fraction: number, shift: number): FingerImage {
  const { width, height, pixels } = image;
  if (fraction >= 1 && shift === 0) return { ...image, pixels: pixels.slice() };
  const reach = 0.3 + 1.2 * fraction;
  const grown = new Uint8Array(pixels.length).fill(glass);
  for (let y = 0; y < height; y++) {
    const v = (y / height - 0.47) * 2;
    for (let x = 0; x < width - shift; x++) {
      const u = (x / width - 0.5) * 2;
      if (fraction >= 1 || u * u + v * v <= reach * reach)
        grown[y * width + x + shift] = pixels[y * width + x] ?? glass;
    }
  }
  return { ...image, pixels: grown };
}
