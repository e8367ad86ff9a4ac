import type { GreyImage } from './grey-image.ts';

/** Minimum along one direction; pixels outside the image don't count. */
function minimumAlong(image: GreyImage, radius: number, horizontal: boolean): GreyImage {
  const { width, height, pixels } = image;
  const out = new Uint8Array(width * height);
  const step = horizontal ? 1 : width;
  const length = horizontal ? width : height;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = horizontal ? x : y;
      const from = -Math.min(radius, at);
      const to = Math.min(radius, length - 1 - at);
      const here = y * width + x;
      let least = 255;
      for (let k = from; k <= to; k++) least = Math.min(least, pixels[here + k * step] ?? 255);
      out[here] = least;
    }
  return { width, height, pixels: out };
}

/** Grey erosion with a square of side 2·radius + 1: dark ridges grow together. */
export function erode(image: GreyImage, radius: number): GreyImage {
  return minimumAlong(minimumAlong(image, radius, true), radius, false);
}
