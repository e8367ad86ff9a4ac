import quickselect from 'quickselect';
import type { Region } from './region.ts';

/** The value below which `share` (0…1) of the ascending values lie; NaN of none. */
export const quantile = (ascending: ArrayLike<number>, share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? Number.NaN;

/** Median of a plane in a region; NaN of none. */
export function median(plane: Float32Array, region: Region): number {
  const values: number[] = [];
  for (const at of region) values.push(plane[at] ?? 0);
  const middle = Math.floor(values.length / 2);
  // Sorting them all would take a tenth of a live look at the colours.
  quickselect(values, middle);
  return values[middle] ?? Number.NaN;
}

/** Share of a region's pixels with a property; 0 of none. */
export function share(region: Region, has: (at: number) => boolean): number {
  let count = 0;
  for (const at of region) if (has(at)) count++;
  return region.length === 0 ? 0 : count / region.length;
}
