import type { Window } from './rotated-window.ts';

/** Ridges and valleys across a window whose ridges run along its columns. */
export interface RidgeValleyStructure {
  /** Regression line through the column means: the local grey limit between ridge and valley. */
  readonly limits: Float64Array;
  /** 1 where a column is ridge (darker than the limit). */
  readonly ridge: Uint8Array;
}

/** The reference rounds the line's coefficients to ten decimals, which decides ties. */
const round10 = (value: number) => Math.round(value * 1e10) / 1e10;

/** Column means against their regression line (ISO/IEC 29794-4, ridge-valley structure). */
export function ridgeValleyStructure({ width, height, values }: Window): RidgeValleyStructure {
  const profile = new Float64Array(width);
  for (let row = 0; row < height; row++)
    for (let column = 0; column < width; column++)
      profile[column] = (profile[column] ?? 0) + (values[row * width + column] ?? 0) / height;
  const middle = (width + 1) / 2;
  const mean = profile.reduce((a, b) => a + b, 0) / width;
  let products = 0;
  let squares = 0;
  for (let column = 0; column < width; column++) {
    const x = column + 1 - middle;
    products += x * ((profile[column] ?? 0) - mean);
    squares += x * x;
  }
  const slope = round10(products / squares);
  const intercept = round10(mean - (products / squares) * middle);
  const limits = Float64Array.from({ length: width }, (_, column) => (column + 1) * slope + intercept);
  const ridge = Uint8Array.from(limits, (limit, column) => ((profile[column] ?? 0) < limit ? 1 : 0));
  return { limits, ridge };
}

/** Columns after which ridge and valley change. */
export function changes(ridge: Uint8Array): number[] {
  const found: number[] = [];
  for (let column = 1; column < ridge.length; column++)
    if (ridge[column] !== ridge[column - 1]) found.push(column - 1);
  return found;
}
