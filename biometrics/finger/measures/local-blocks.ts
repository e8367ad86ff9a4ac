import type { GreyImage } from '../image/grey-image.ts';
import { foregroundBlocks, isForeground } from './foreground.ts';
import { gradientCovariance, ridgeNormal } from './gradient.ts';

/** A block of the local measures: corner, whether all of it shows ridges, and the angle across them in radians. */
export interface LocalBlock {
  readonly left: number;
  readonly top: number;
  readonly foreground: boolean;
  readonly normal: number;
}

/** Blocks in reading order with their number per row. */
export interface LocalBlocks {
  readonly columns: number;
  readonly blocks: readonly LocalBlock[];
}

/** Side of a local block (ISO/IEC 29794-4: two clear ridges). */
const size = 32;

/** Distance from the image's edge at which a rotated 32×16 window, 36 pixels across, still fits. */
const margin = 2;

/** The grid of the local measures. */
export function localBlocks(image: GreyImage): LocalBlocks {
  const ridges = foregroundBlocks(image, size);
  const blocks: LocalBlock[] = [];
  let columns = 0;
  for (let top = margin; top + size + margin <= image.height; top += size) {
    columns = 0;
    for (let left = margin; left + size + margin <= image.width; left += size) {
      columns++;
      blocks.push({
        left,
        top,
        foreground: isForeground(ridges, left, top, size),
        normal: ridgeNormal(gradientCovariance(image, left, top, size)),
      });
    }
  }
  return { columns, blocks };
}
