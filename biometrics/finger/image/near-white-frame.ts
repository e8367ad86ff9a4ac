import type { GreyImage } from './grey-image.ts';
import { cropImage } from './grey-image.ts';

/** Rows and columns brighter than this on average belong to the frame (NFIQ 2). */
const frameMean = 250;

function meanOf(image: GreyImage, start: number, step: number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) sum += image.pixels[start + i * step] ?? 0;
  return sum / count;
}

/** First and last index that is not frame; everything where all is frame. */
function inkRange(length: number, mean: (index: number) => number): [number, number] {
  let first = 0;
  while (first < length && mean(first) > frameMean) first++;
  if (first === length) return [0, length - 1];
  let last = length - 1;
  while (mean(last) > frameMean) last--;
  return [first, last];
}

/** What is left of an image without its frame, and where its corner was. */
export interface Unframed {
  readonly image: GreyImage;
  readonly left: number;
  readonly top: number;
}

/** Cuts off the near-white frame around the print; NFIQ 2 measures only what is left. */
export function removeNearWhiteFrame(image: GreyImage): Unframed {
  const { width, height } = image;
  const [top, bottom] = inkRange(height, (y) => meanOf(image, y * width, 1, width));
  const [left, right] = inkRange(width, (x) => meanOf(image, x, width, height));
  return { image: cropImage(image, left, top, right - left + 1, bottom - top + 1), left, top };
}
