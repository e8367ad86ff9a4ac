import type { FingerImage } from '../../../domain/captures/fingerprint.ts';

/** The print while the finger is pressed on: a patch that grows from the middle with `fraction` 0…1. */
export function growingPreview(image: FingerImage, fraction: number): FingerImage {
  const { width, height, pixels } = image;
  const reach = 0.3 + 0.9 * fraction;
  const grown = pixels.map((grey, i) => {
    const x = ((i % width) / width - 0.5) * 2;
    const y = (Math.floor(i / width) / height - 0.47) * 2;
    return x * x + y * y <= reach * reach ? grey : 246;
  });
  return { ...image, pixels: grown };
}
