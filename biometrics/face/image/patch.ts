import type { Point } from '../marks.ts';
import type { Pyramid } from './pyramid.ts';

/** A square region of a picture, perhaps turned: `angle` in radians, clockwise as seen; `size` in pixels. */
export type Region = { centre: Point; size: number; angle: number };

/** From the unit square of a region to pixels of the picture. */
export function fromRegion({ centre, size, angle }: Region, u: number, v: number): Point {
  const cos = Math.cos(angle) * size;
  const sin = Math.sin(angle) * size;
  return {
    x: centre.x + (u - 0.5) * cos - (v - 0.5) * sin,
    y: centre.y + (u - 0.5) * sin + (v - 0.5) * cos,
  };
}

/**
 * A region's colours on a grid of `side`×`side`, RGB interleaved, 0…255, black outside of the picture. Where the grid
 * is coarser than the pixels, a reduced picture is read, so that nothing of a large still is lost between its points.
 * `mirrored` turns left and right.
 */
export function samplePatch(
  picture: Pyramid,
  region: Region,
  side: number,
  { mirrored = false } = {},
): Float32Array {
  const coarseness = region.size / side;
  // The finest reduction that is at most one and a half times as fine as the grid.
  const level = Math.max(0, Math.min(5, Math.ceil(Math.log2(coarseness / 1.5))));
  const { width, height, pixels } = picture.level(level);
  const share = 1 / 2 ** level;
  const patch = new Float32Array(3 * side * side);
  const origin = fromRegion(region, mirrored ? 1 : 0, 0);
  const right = fromRegion(region, mirrored ? 0 : 1, 0);
  const down = fromRegion(region, mirrored ? 1 : 0, 1);
  const stepX = { x: ((right.x - origin.x) / side) * share, y: ((right.y - origin.y) / side) * share };
  const stepY = { x: ((down.x - origin.x) / side) * share, y: ((down.y - origin.y) / side) * share };
  for (let row = 0, to = 0; row < side; row++)
    for (let column = 0; column < side; column++, to += 3) {
      // Pixel centres lie at half numbers.
      const x = origin.x * share + (column + 0.5) * stepX.x + (row + 0.5) * stepY.x - 0.5;
      const y = origin.y * share + (column + 0.5) * stepX.y + (row + 0.5) * stepY.y - 0.5;
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < -1 || top < -1 || left >= width || top >= height) continue;
      for (let corner = 0; corner < 4; corner++) {
        const cx = left + (corner & 1);
        const cy = top + (corner >> 1);
        if (cx < 0 || cy < 0 || cx >= width || cy >= height) continue;
        const weight = (1 - Math.abs(x - cx)) * (1 - Math.abs(y - cy));
        const from = 4 * (cy * width + cx);
        patch[to] = (patch[to] ?? 0) + weight * (pixels[from] ?? 0);
        patch[to + 1] = (patch[to + 1] ?? 0) + weight * (pixels[from + 1] ?? 0);
        patch[to + 2] = (patch[to + 2] ?? 0) + weight * (pixels[from + 2] ?? 0);
      }
    }
  return patch;
}
