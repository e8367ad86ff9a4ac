import type { GreyImage } from '../image/grey-image.ts';
import { cropImage, filledImage } from '../image/grey-image.ts';

/** Side lengths at 500 ppi between which the extractor works; smaller images get a white margin, larger are cut. */
const leastSide = 196;
const mostWidth = 384;
const mostHeight = 600;

/** The image the extractor works on, 333 ppi, with the shift of its origin in 333 ppi pixels. */
export interface WorkingImage extends GreyImage {
  readonly shiftX: number;
  readonly shiftY: number;
}

function withLeastSide(image: GreyImage): GreyImage {
  if (image.width >= leastSide && image.height >= leastSide) return image;
  const out = filledImage(Math.max(leastSide, image.width), Math.max(leastSide, image.height));
  for (let y = 0; y < image.height; y++)
    out.pixels.set(image.pixels.subarray(y * image.width, (y + 1) * image.width), y * out.width);
  return out;
}

/** Part of a side that is worked on: offset, length at 333 ppi (a multiple of 4), shift of the origin. */
function workingSide(length: number, most: number): { offset: number; side: number; shift: number } {
  const side = Math.floor(length / 6) * 4;
  const mostSide = (most / 3) * 2;
  if (side <= mostSide) return { offset: 0, side, shift: 0 };
  return {
    offset: Math.floor((length - most) / 2),
    side: mostSide,
    shift: Math.floor((side - mostSide) / 2),
  };
}

/** Weighted mean of the four pixels of a 3×3 cell around one of its corners: 4, 2, 2, 1 ninths. */
function cornerMean(corner: number, beside: number, below: number, centre: number): number {
  return ((4 * corner + 2 * beside + 2 * below + centre) * 28) >> 8;
}

/** 500 → 333 ppi: each 3×3 cell becomes 2×2 pixels; too large images are cut around their middle. */
export function workingImage(source: GreyImage): WorkingImage {
  const image = withLeastSide(source);
  const { offset: left, side: width, shift: shiftX } = workingSide(image.width, mostWidth);
  const { offset: top, side: height, shift: shiftY } = workingSide(image.height, mostHeight);
  const part = cropImage(image, left, top, (width / 2) * 3, (height / 2) * 3);
  const pixels = new Uint8Array(width * height);
  const at = (x: number, y: number) => part.pixels[y * part.width + x] ?? 0;
  for (let row = 0; row < height; row++) {
    const middleY = Math.floor(row / 2) * 3 + 1;
    const cornerY = middleY + (row % 2 === 0 ? -1 : 1);
    for (let column = 0; column < width; column++) {
      const middleX = Math.floor(column / 2) * 3 + 1;
      const cornerX = middleX + (column % 2 === 0 ? -1 : 1);
      pixels[row * width + column] = cornerMean(
        at(cornerX, cornerY),
        at(middleX, cornerY),
        at(cornerX, middleY),
        at(middleX, middleY),
      );
    }
  }
  return { width, height, pixels, shiftX, shiftY };
}
