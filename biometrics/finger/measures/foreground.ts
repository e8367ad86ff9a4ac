import type { GreyImage } from '../image/grey-image.ts';
import { meanAndDeviation } from './mean-deviation.ts';

/** Blocks with less than this share of the image's standard deviation are background (NFIQ 2). */
const leastDeviation = 0.1;

/** Which blocks of a grid that starts at the image's corner carry ridges. */
export interface ForegroundBlocks {
  readonly size: number;
  readonly columns: number;
  readonly ridges: Uint8Array;
}

/** Ridge segmentation by local contrast: deviation of each block relative to that of the whole image. */
export function foregroundBlocks(image: GreyImage, size: number): ForegroundBlocks {
  const columns = Math.ceil(image.width / size);
  const rows = Math.ceil(image.height / size);
  const whole = meanAndDeviation(image.pixels).deviation;
  const ridges = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const right = Math.min(image.width, (column + 1) * size);
      const bottom = Math.min(image.height, (row + 1) * size);
      let count = 0;
      let sum = 0;
      let squares = 0;
      for (let y = row * size; y < bottom; y++)
        for (let x = column * size; x < right; x++) {
          const value = image.pixels[y * image.width + x] ?? 0;
          count++;
          sum += value;
          squares += value * value;
        }
      const deviation = Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2));
      ridges[row * columns + column] = deviation / whole > leastDeviation ? 1 : 0;
    }
  return { size, columns, ridges };
}

/** Whether a square that may straddle blocks touches ridge blocks only. */
export function isForeground(blocks: ForegroundBlocks, left: number, top: number, size: number): boolean {
  for (let y = Math.floor(top / blocks.size); y <= Math.floor((top + size - 1) / blocks.size); y++)
    for (let x = Math.floor(left / blocks.size); x <= Math.floor((left + size - 1) / blocks.size); x++)
      if (!blocks.ridges[y * blocks.columns + x]) return false;
  return true;
}
