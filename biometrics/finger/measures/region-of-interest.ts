import { erode } from '../image/erode.ts';
import { gaussianBlur } from '../image/gaussian-blur.ts';
import type { GreyImage } from '../image/grey-image.ts';
import { binarize } from '../image/otsu.ts';
import { regionsOf } from '../image/regions.ts';

/** The part of the image that shows the finger: 1 inside. */
export interface RegionOfInterest {
  readonly mask: Uint8Array;
  /** Number of pixels inside. */
  readonly area: number;
}

const finger = 0;
const background = 255;

/** Background that doesn't reach the image's edge is a hole in the finger. */
function fillHoles(grid: Uint8Array, width: number, height: number): void {
  for (const region of regionsOf(grid, width, height, background)) {
    const enclosed =
      region.left > 0 && region.top > 0 && region.right < width - 1 && region.bottom < height - 1;
    if (enclosed) for (const at of region.members) grid[at] = finger;
  }
}

/**
 * NFIQ 2's region of interest: eroded and blurred until ridges melt, cut with Otsu, blurred and cut again; holes are
 * closed, and of several parts the one with the greatest bounding box is kept.
 */
export function regionOfInterest(image: GreyImage): RegionOfInterest {
  const { width, height } = image;
  const rough = binarize(gaussianBlur(erode(image, 2), 41));
  const smooth = binarize(gaussianBlur(rough, 91)).pixels;
  fillHoles(smooth, width, height);
  const mask = new Uint8Array(width * height);
  let greatest = 0;
  let members = new Int32Array(0);
  for (const region of regionsOf(smooth, width, height, finger)) {
    const box = (region.right - region.left + 1) * (region.bottom - region.top + 1);
    if (box <= greatest) continue;
    greatest = box;
    members = Int32Array.from(region.members);
  }
  for (const at of members) mask[at] = 1;
  return { mask, area: members.length };
}
