import type { GreyImage } from '../image/grey-image.ts';
import type { LocalBlock } from './local-blocks.ts';

/** Side of the square from which a rotated 32×16 window is cut, and its margin around the 32-pixel block. */
const side = 36;
const margin = 2;
const longSide = 32;
const shortSide = 16;
/** The reference rotates in fixed point with ten fractional bits; measures near a limit depend on it. */
const fixedPoint = 1024;

/** Rounds halves to even, as C's rint does. */
function roundHalfEven(value: number): number {
  const floor = Math.floor(value);
  const fraction = value - floor;
  if (fraction !== 0.5) return Math.round(value);
  return floor % 2 === 0 ? floor : floor + 1;
}

/** A window of grey values, row by row. */
export interface Window {
  readonly width: number;
  readonly height: number;
  readonly values: Uint8Array;
}

/**
 * The window around a block, turned by `angle` so that ridges run along its columns (angle across the ridges) or its
 * rows (plus 90°). `padding` widens the square before turning, as the reference does for some measures; this shifts
 * the window's centre by the padding. Nearest neighbour, black outside.
 */
export function rotatedWindow(
  image: GreyImage,
  block: LocalBlock,
  angle: number,
  shape: 'wide' | 'tall',
  padding: number,
): Window {
  const width = shape === 'wide' ? longSide : shortSide;
  const height = shape === 'wide' ? shortSide : longSide;
  const centre = side / 2 + padding;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  // Forward map p' = R·(p − c) + c; the window needs its inverse, the transpose.
  const shiftX = (1 - cos) * centre - sin * centre;
  const shiftY = sin * centre + (1 - cos) * centre;
  const backX = -cos * shiftX + sin * shiftY;
  const backY = -sin * shiftX - cos * shiftY;
  const values = new Uint8Array(width * height);
  const firstColumn = side / 2 - width / 2;
  const firstRow = side / 2 - height / 2;
  for (let row = 0; row < height; row++) {
    const y = firstRow + row;
    const x0 = roundHalfEven((-sin * y + backX) * fixedPoint) + fixedPoint / 2;
    const y0 = roundHalfEven((cos * y + backY) * fixedPoint) + fixedPoint / 2;
    for (let column = 0; column < width; column++) {
      const x = firstColumn + column;
      const sourceX = ((x0 + roundHalfEven(cos * x * fixedPoint)) >> 10) - padding;
      const sourceY = ((y0 + roundHalfEven(sin * x * fixedPoint)) >> 10) - padding;
      if (sourceX < -padding || sourceY < -padding || sourceX >= side + padding || sourceY >= side + padding)
        continue;
      const imageX = block.left - margin + sourceX;
      const imageY = block.top - margin + sourceY;
      if (imageX < 0 || imageY < 0 || imageX >= image.width || imageY >= image.height) continue;
      values[row * width + column] = image.pixels[imageY * image.width + imageX] ?? 0;
    }
  }
  return { width, height, values };
}
