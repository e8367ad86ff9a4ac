/** No cell of a table that leaves the intake counts fewer than so many; it is left out instead. */
export const leastCount = 5;

/**
 * A share in whole percent; null when what it counts, or the rest, is fewer than five: the share of a table whose cells
 * may not be told would tell them.
 */
export function anonymousShare(part: number, whole: number): number | null {
  if (part < leastCount || whole - part < leastCount) return null;
  return Math.round((part / whole) * 100);
}

/** The middle of a histogram (value → how often); null when fewer than five are in it. */
export function anonymousMedian(histogram: ReadonlyArray<{ value: number; count: number }>): number | null {
  const total = histogram.reduce((sum, { count }) => sum + count, 0);
  if (total < leastCount) return null;
  let below = 0;
  for (const { value, count } of [...histogram].sort((a, b) => a.value - b.value)) {
    below += count;
    if (below >= total / 2) return value;
  }
  return null;
}
