import type { FingerImage } from '../../../domain/captures/fingerprint.ts';
import { seededRandom } from '../../../domain/random.ts';

const size = { width: 400, height: 560 };

/** The glass without a finger: even, or with a smudge that somebody's finger left. */
export function emptyGlass(dirty: boolean): FingerImage {
  const random = seededRandom(17);
  const pixels = Uint8Array.from({ length: size.width * size.height }, (_, i) => {
    const x = i % size.width;
    const y = Math.floor(i / size.width);
    const smudge = dirty && (x - 120) ** 2 / 60 ** 2 + (y - 300) ** 2 / 90 ** 2 < 1 && y % 9 < 4;
    return 240 + 6 * random() - (smudge ? 90 : 0);
  });
  return { ...size, ppi: 500, pixels };
}
