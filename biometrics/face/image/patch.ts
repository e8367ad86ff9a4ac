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

/** How a network wants to see a patch. */
export type PatchForm = {
  /** The values of black and white. */
  black: number;
  white: number;
  /** Whether left and right are turned. */
  mirrored?: boolean;
  /** Pixels at most from one point of the grid to the next; up to 2, which is sharpest, none is left out. */
  stride?: number;
};

/**
 * A region's colours on a grid of `side`×`side`, RGB interleaved, black outside of the picture. Where the grid is
 * coarser than the pixels, a reduced picture is read, so that nothing of a large still is lost between its points.
 * Fills and returns `patch`.
 */
export function samplePatch(
  picture: Pyramid,
  region: Region,
  side: number,
  { black, white, mirrored = false, stride = 1.5 }: PatchForm,
  patch: Float32Array = new Float32Array(3 * side * side),
): Float32Array {
  const coarseness = region.size / side;
  const level = Math.max(0, Math.min(5, Math.ceil(Math.log2(coarseness / stride))));
  const { width, height, pixels } = picture.level(level);
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  const share = 1 / 2 ** level;
  const gain = (white - black) / 255;
  patch.fill(black);
  const origin = fromRegion(region, mirrored ? 1 : 0, 0);
  const right = fromRegion(region, mirrored ? 0 : 1, 0);
  const below = fromRegion(region, mirrored ? 1 : 0, 1);
  const stepX = { x: ((right.x - origin.x) / side) * share, y: ((right.y - origin.y) / side) * share };
  const stepY = { x: ((below.x - origin.x) / side) * share, y: ((below.y - origin.y) / side) * share };
  for (let v = 0, to = 0; v < side; v++)
    for (let u = 0; u < side; u++, to += 3) {
      // Pixel centres lie at half numbers. What lies beyond an edge is read at the edge, with no weight.
      const x = origin.x * share + (u + 0.5) * stepX.x + (v + 0.5) * stepY.x - 0.5;
      const y = origin.y * share + (u + 0.5) * stepX.y + (v + 0.5) * stepY.y - 0.5;
      const left = Math.floor(x);
      const top = Math.floor(y);
      const across = x - left;
      const down = y - top;
      let west = 1 - across;
      let east = across;
      let north = gain * (1 - down);
      let south = gain * down;
      let upper = width * top;
      let lower = upper + width;
      let before = left;
      let after = left + 1;
      if (left < 0 || top < 0 || after >= width || top + 1 >= height) {
        if (left < -1 || top < -1 || left >= width || top >= height) continue;
        if (left < 0) west = 0;
        if (after >= width) east = 0;
        if (top < 0) north = 0;
        if (top + 1 >= height) south = 0;
        upper = width * Math.max(top, 0);
        lower = width * Math.min(top + 1, height - 1);
        before = Math.max(left, 0);
        after = Math.min(after, width - 1);
      }
      // A pixel is read as one number: its bytes are red, green, blue, from the lowest up.
      const a = words[upper + before] ?? 0;
      const b = words[upper + after] ?? 0;
      const c = words[lower + before] ?? 0;
      const d = words[lower + after] ?? 0;
      const wa = north * west;
      const wb = north * east;
      const wc = south * west;
      const wd = south * east;
      patch[to] = black + wa * (a & 255) + wb * (b & 255) + wc * (c & 255) + wd * (d & 255);
      patch[to + 1] =
        black +
        wa * ((a >>> 8) & 255) +
        wb * ((b >>> 8) & 255) +
        wc * ((c >>> 8) & 255) +
        wd * ((d >>> 8) & 255);
      patch[to + 2] =
        black +
        wa * ((a >>> 16) & 255) +
        wb * ((b >>> 16) & 255) +
        wc * ((c >>> 16) & 255) +
        wd * ((d >>> 16) & 255);
    }
  return patch;
}
