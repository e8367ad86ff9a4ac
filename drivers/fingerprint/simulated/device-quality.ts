import type { FingerImage } from '../../../domain/captures/fingerprint.ts';

const block = 16;
/** A block whose grey values spread wider than this shows ridges. */
const ridgeSpread = 30;

/**
 * The simulated scanner's own judgement, 0–100, as cheap sensors report it: which share of the glass shows ridges, and
 * how black and white they are there. It is demonstration quality, no NFIQ 2 and no estimate of it.
 *
 * For every 16×16 block the standard deviation of its grey values; blocks above 30 count as finger. Quality is 100 times
 * the share of finger (full from 55 % of the picture on) times the contrast of the finger (from 45 to 90), times its
 * balance of ridges and valleys: a dry print is mostly white, a wet one mostly black.
 */
export function deviceQuality({ width, height, pixels }: FingerImage): number {
  let blocks = 0;
  let fingerBlocks = 0;
  let spreadSum = 0;
  let darkPixels = 0;
  for (let top = 0; top + block <= height; top += block) {
    for (let left = 0; left + block <= width; left += block) {
      blocks++;
      const { spread, dark } = measure(pixels, width, left, top);
      if (spread < ridgeSpread) continue;
      fingerBlocks++;
      spreadSum += spread;
      darkPixels += dark;
    }
  }
  if (fingerBlocks === 0) return 0;
  const area = Math.min(1, fingerBlocks / blocks / 0.55);
  const contrast = Math.min(1, Math.max(0, (spreadSum / fingerBlocks - 45) / 45));
  const dark = darkPixels / (fingerBlocks * block * block);
  const balance = Math.max(0, 1 - Math.max(0, Math.abs(dark - 0.45) - 0.1) / 0.25);
  return Math.round(100 * area ** 2 * contrast * balance);
}

/** Standard deviation of a block's grey values, and how many of its pixels are dark. */
function measure(pixels: Uint8Array, width: number, left: number, top: number) {
  let sum = 0;
  let squares = 0;
  let dark = 0;
  for (let y = top; y < top + block; y++) {
    for (let x = left; x < left + block; x++) {
      const grey = pixels[y * width + x] ?? 255;
      sum += grey;
      squares += grey * grey;
      if (grey < 128) dark++;
    }
  }
  const count = block * block;
  const mean = sum / count;
  return { spread: Math.sqrt(Math.max(0, squares / count - mean * mean)), dark };
}
