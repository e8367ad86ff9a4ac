import type { GreyImage } from '../image/grey-image.ts';
import { direction, quotient, signedByte, unitDivisor } from './fixed-point.ts';
import { outside } from './ridge-phase.ts';
import type { StructureTensor } from './structure-tensor.ts';

/** A place where the phase changes in every direction, with the direction across the ridges there (0–127). */
export interface Candidate {
  readonly x: number;
  readonly y: number;
  readonly direction: number;
}

/** First row of the phase picture that is looked at. */
export const firstRow = 3;

/** A candidate's smaller eigenvalue of the structure tensor exceeds this. */
const leastEigenvalue = 1328;

/** The search looks at 3×3 cells and the two pixels around; it runs this far behind the picture. */
const cell = 3;
const reach = 2;

/** Side of the square, in every second pixel, over which a candidate's direction is averaged. */
const directionSide = 13;

/** How far both eigenvalues are above the least one, 0 where one is not. Indexed like the search: one row and one
 * column behind the tensor. */
function strengthMap(tensor: StructureTensor, width: number, rows: number): Int32Array {
  const out = new Int32Array(width * rows);
  const shift = (firstRow - 1) * width - 1;
  for (let i = 0; i < out.length; i++) {
    const xx = tensor.xx[i + shift] ?? 0;
    const yy = tensor.yy[i + shift] ?? 0;
    const xy = tensor.xy[i + shift] ?? 0;
    if (xx + yy <= 2 * leastEigenvalue) continue;
    out[i] = Math.max(0, (leastEigenvalue - xx) * (leastEigenvalue - yy) - xy * xy);
  }
  return out;
}

/** Index of the strongest pixel of a 3×3 cell where it is also the strongest of the 5×5 around itself. */
function peakOfCell(strength: Int32Array, width: number, left: number, top: number): number | undefined {
  let best = 0;
  let bestX = 0;
  let bestY = 0;
  for (let y = top; y < top + cell; y++)
    for (let x = left; x < left + cell; x++) {
      const value = strength[y * width + x] ?? 0;
      if (value <= best) continue;
      best = value;
      bestX = x;
      bestY = y;
    }
  if (best === 0) return undefined;
  for (let y = bestY - reach; y <= bestY + reach; y++)
    for (let x = bestX - reach; x <= bestX + reach; x++)
      if ((strength[y * width + x] ?? 0) > best) return undefined;
  return bestY * width + bestX;
}

/** Doubled directions of every second pixel as unit vectors. */
function directionVectors(tensor: StructureTensor, width: number, rows: number) {
  const columns = width / 2;
  const lines = Math.ceil(rows / 2);
  const x = new Int16Array(columns * lines);
  const y = new Int16Array(columns * lines);
  const shift = (firstRow - 1) * width - 1;
  for (let line = 0; line < lines; line++)
    for (let column = 0; column < columns; column++) {
      const i = 2 * line * width + 2 * column + shift;
      const re = (tensor.xx[i] ?? 0) - (tensor.yy[i] ?? 0);
      const im = 2 * (tensor.xy[i] ?? 0);
      const divisor = unitDivisor(re, im, 0);
      if (!divisor) continue;
      x[line * columns + column] = signedByte(quotient(re, divisor));
      y[line * columns + column] = signedByte(quotient(im, divisor));
    }
  return (column: number, lastLine: number): number => {
    let sumX = 0;
    let sumY = 0;
    const half = (directionSide - 1) / 2;
    for (let line = Math.max(0, lastLine - directionSide + 1); line <= Math.min(lastLine, lines - 1); line++)
      for (let c = Math.max(0, column - half); c <= Math.min(columns - 1, column + half); c++) {
        sumX += x[line * columns + c] ?? 0;
        sumY += y[line * columns + c] ?? 0;
      }
    return direction(sumX, sumY) >> 1;
  };
}

/** Whether the four diagonal neighbours lie in the image and in the footprint. */
export function isInFootprint({ width, height, pixels }: GreyImage, x: number, y: number): boolean {
  if (x < 1 || y < 1 || x + 1 >= width || y + 1 >= height) return false;
  const at = y * width + x;
  return (
    pixels[at - width - 1] !== outside &&
    pixels[at - width + 1] !== outside &&
    pixels[at + width - 1] !== outside &&
    pixels[at + width + 1] !== outside
  );
}

/** Corners of the phase picture: where ridges end or fork. In the order of the search. */
export function minutiaCandidates(phase: GreyImage, tensor: StructureTensor): Candidate[] {
  const { width, height } = phase;
  const rows = height - firstRow - 1;
  const strength = strengthMap(tensor, width, rows);
  const directionAt = directionVectors(tensor, width, rows);
  const peaks: number[] = [];
  for (let y = 2 * cell; y < rows; y += cell)
    for (let x = 2 * cell; x < width; x += cell) {
      const peak = peakOfCell(strength, width, x - 4, y - 4);
      // The search runs four columns behind and forgets what lies beyond the row's end.
      if (peak !== undefined && (peak % width) + 4 < width) peaks.push(peak);
    }
  return peaks
    .sort((a, b) => a - b)
    .flatMap((peak) => {
      const column = peak % width;
      const row = (peak - column) / width;
      const x = column - 1;
      const y = row + firstRow - 1;
      if (!isInFootprint(phase, x, y)) return [];
      const line = Math.floor((row + directionSide - 1) / 2);
      return [{ x, y, direction: directionAt(column >> 1, line) }];
    });
}
