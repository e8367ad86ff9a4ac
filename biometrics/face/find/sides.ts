import type { Region } from '../image/patch.ts';
import type { Pyramid } from '../image/pyramid.ts';

/**
 * Squares at the picture's left and right edge that reach over it: somebody who looks over a shoulder is often cut in
 * half there, and is recognised only with room around the half that is seen.
 */
export function sidesOf({ width, height }: Pyramid): [Region, Region] {
  const size = Math.min(width, height);
  const centre = (x: number) => ({ x, y: height / 2 });
  return [
    { centre: centre(0.1 * size), size, angle: 0 },
    { centre: centre(width - 0.1 * size), size, angle: 0 },
  ];
}
