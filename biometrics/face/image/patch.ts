import type { FaceImage } from '../face-image.ts';
import type { Point } from '../marks.ts';

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
 * is coarser than the pixels, several samples are averaged, so that nothing of a large still is lost between them.
 * `mirrored` turns left and right.
 */
export function samplePatch(
  image: FaceImage,
  region: Region,
  side: number,
  { mirrored = false } = {},
): Float32Array {
  const { width, height, pixels } = image;
  const patch = new Float32Array(3 * side * side);
  const fine = Math.max(1, Math.min(8, Math.round(region.size / side)));
  const origin = fromRegion(region, mirrored ? 1 : 0, 0);
  const right = fromRegion(region, mirrored ? 0 : 1, 0);
  const down = fromRegion(region, mirrored ? 1 : 0, 1);
  const cells = side * fine;
  const stepX = { x: (right.x - origin.x) / cells, y: (right.y - origin.y) / cells };
  const stepY = { x: (down.x - origin.x) / cells, y: (down.y - origin.y) / cells };
  const share = 1 / (fine * fine);
  for (let row = 0; row < cells; row++)
    for (let column = 0; column < cells; column++) {
      // Pixel centres lie at half numbers.
      const x = origin.x + (column + 0.5) * stepX.x + (row + 0.5) * stepY.x - 0.5;
      const y = origin.y + (column + 0.5) * stepX.y + (row + 0.5) * stepY.y - 0.5;
      const left = Math.floor(x);
      const top = Math.floor(y);
      if (left < -1 || top < -1 || left >= width || top >= height) continue;
      const fx = x - left;
      const fy = y - top;
      const to = 3 * (Math.floor(row / fine) * side + Math.floor(column / fine));
      for (let corner = 0; corner < 4; corner++) {
        const cx = left + (corner & 1);
        const cy = top + (corner >> 1);
        if (cx < 0 || cy < 0 || cx >= width || cy >= height) continue;
        const weight = (corner & 1 ? fx : 1 - fx) * (corner >> 1 ? fy : 1 - fy) * share;
        const from = 4 * (cy * width + cx);
        patch[to] = (patch[to] ?? 0) + weight * (pixels[from] ?? 0);
        patch[to + 1] = (patch[to + 1] ?? 0) + weight * (pixels[from + 1] ?? 0);
        patch[to + 2] = (patch[to + 2] ?? 0) + weight * (pixels[from + 2] ?? 0);
      }
    }
  return patch;
}
