import type { GreyImage } from '../image/grey-image.ts';
import { cosine, direction, quotient, sine, unitDivisor } from './fixed-point.ts';

/** Cells of 4×4 pixels carry one direction each. */
export const cellSize = 4;

/** A vector per cell: the doubled or single direction across the ridges, length up to 127; zero where unknown. */
export interface OrientationMap {
  readonly columns: number;
  readonly rows: number;
  readonly x: Int8Array;
  readonly y: Int8Array;
}

/** Cells whose second derivatives sum to less than this show no ridges. */
const leastEnergy = 50000;

/**
 * The image smoothed twice with a plus of five pixels, as a function of its linear index: sample i is centred on
 * pixel i − width − 1 after `origin`. What lies before the origin counts as white (the very last of it as black), and
 * so do the neighbours above and to the left in the first row: the reference starts like this.
 */
function smoothed(pixels: Uint8Array, width: number, origin: number, count: number): Int16Array {
  const before = 4 * width + 8;
  const grey = new Uint8Array(before + count + width).fill(255);
  grey.set(pixels.subarray(origin, Math.min(pixels.length, origin + count + width)), before);
  grey[before - 1] = 0;
  const once = new Int16Array(before + count).fill(255 * 5);
  const twice = new Int16Array(before + count).fill(255 * 25);
  const g = (i: number) => grey[i] ?? 0;
  for (let i = before; i < once.length; i++) {
    const aboveAndLeft = i <= before + width ? 2 * 255 : g(i - 1 - width) + g(i - 2);
    once[i] = aboveAndLeft + g(i - 1) + g(i) + g(i - 1 + width);
  }
  const o = (i: number) => once[i] ?? 0;
  for (let i = before; i < once.length; i++)
    twice[i] = o(i - 2 * width) + o(i - width - 1) + o(i - width) + o(i - width + 1) + o(i);
  return twice.subarray(before - 2 * width - 2);
}

/** Doubled direction per cell from steerable second derivatives (Freeman and Adelson 1991), not yet smoothed. */
export function rawOrientation({ width, height, pixels }: GreyImage): OrientationMap {
  const columns = width / cellSize;
  const rows = height / cellSize;
  const x = new Int8Array(columns * rows);
  const y = new Int8Array(columns * rows);
  const last = (rows - 1) * cellSize * width;
  // Sample i of the 3×3 stencil is centred on pixel i + 4; the cells are read one column late to make up for it.
  const s = smoothed(pixels, width, 2 * width + 6, last);
  let lateX = 0;
  let lateY = 0;
  for (let row = 0; row < rows - 1; row++)
    for (let column = 0; column < columns; column++) {
      let sumX = 0;
      let sumY = 0;
      for (let line = 0; line < cellSize; line++) {
        const start = (row * cellSize + line) * width + column * cellSize;
        for (let i = start; i < start + cellSize; i++) {
          const b = i + width;
          const c = b + width;
          const a0 = s[i] ?? 0;
          const a1 = s[i + 1] ?? 0;
          const a2 = s[i + 2] ?? 0;
          const b0 = s[b] ?? 0;
          const b1 = s[b + 1] ?? 0;
          const b2 = s[b + 2] ?? 0;
          const c0 = s[c] ?? 0;
          const c1 = s[c + 1] ?? 0;
          const c2 = s[c + 2] ?? 0;
          const alongX = a0 + a2 + 2 * (b0 + b2) + c0 + c2 - 2 * (a1 + 2 * b1 + c1);
          const alongY = a0 + c0 + 2 * (a1 + c1) + a2 + c2 - 2 * (b0 + 2 * b1 + b2);
          const mixed = a0 - a2 - c0 + c2;
          const both = alongX + alongY;
          sumX = (sumX + Math.imul(both, alongX - alongY)) | 0;
          sumY = (sumY + Math.imul(both, 2 * mixed)) | 0;
        }
      }
      const divisor = unitDivisor(lateX, lateY, leastEnergy);
      if (divisor) {
        x[row * columns + column] = quotient(lateX, divisor);
        y[row * columns + column] = quotient(lateY, divisor);
      }
      lateX = sumX;
      lateY = sumY;
    }
  return { columns, rows, x, y };
}

/** Sums with weights 1 2 3 4 5 4 3 2 1 along both directions; outside counts as zero. */
function spread(grid: Int8Array, columns: number, rows: number): Int32Array {
  const across = new Int32Array(columns * rows);
  const out = new Int32Array(columns * rows);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let k = Math.max(-4, -column); k <= Math.min(4, columns - 1 - column); k++)
        sum += (5 - Math.abs(k)) * (grid[row * columns + column + k] ?? 0);
      across[row * columns + column] = sum;
    }
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let sum = 0;
      for (let k = Math.max(-4, -row); k <= Math.min(4, rows - 1 - row); k++)
        sum += (5 - Math.abs(k)) * (across[(row + k) * columns + column] ?? 0);
      out[row * columns + column] = sum;
    }
  return out;
}

function smoothInside(
  { columns, rows, x, y }: OrientationMap,
  footprint: Uint8Array,
  vector: (x: number, y: number) => readonly [number, number],
): OrientationMap {
  const sumX = spread(x, columns, rows);
  const sumY = spread(y, columns, rows);
  const out = { columns, rows, x: new Int8Array(x.length), y: new Int8Array(y.length) };
  for (let i = 0; i < x.length; i++) {
    if (!footprint[i]) continue;
    const [outX, outY] = vector(sumX[i] ?? 0, sumY[i] ?? 0);
    out.x[i] = outX;
    out.y[i] = outY;
  }
  return out;
}

/** Smooths twice inside the footprint and halves the doubled direction: a unit vector across the ridges. */
export function smoothOrientation(raw: OrientationMap, footprint: Uint8Array): OrientationMap {
  const once = smoothInside(raw, footprint, (x, y) => {
    const divisor = unitDivisor(x, y, 128);
    return divisor ? [quotient(x, divisor), quotient(y, divisor)] : [0, 0];
  });
  return smoothInside(once, footprint, (x, y) => {
    const half = direction(x, y) >> 1;
    return [cosine(half), sine(half)];
  });
}
