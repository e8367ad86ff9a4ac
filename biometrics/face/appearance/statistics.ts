import type { Region } from './region.ts';

/** A plane's values in a region, ascending. */
export function sorted(plane: Float32Array, region: Region): Float32Array {
  const values = new Float32Array(region.length);
  for (let i = 0; i < values.length; i++) values[i] = plane[region[i] ?? 0] ?? 0;
  return values.sort();
}

/** The value below which `share` (0…1) of the ascending values lie; NaN of none. */
export const quantile = (ascending: ArrayLike<number>, share: number): number =>
  ascending[Math.min(ascending.length - 1, Math.floor(share * ascending.length))] ?? Number.NaN;

/** Median of a plane in a region; NaN of none. */
export const median = (plane: Float32Array, region: Region): number => quantile(sorted(plane, region), 0.5);

/** Share of a region's pixels with a property; 0 of none. */
export function share(region: Region, has: (at: number) => boolean): number {
  let count = 0;
  for (const at of region) if (has(at)) count++;
  return region.length === 0 ? 0 : count / region.length;
}
