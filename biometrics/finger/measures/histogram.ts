import { meanAndDeviation } from './mean-deviation.ts';
import type { Measures } from './measures.ts';

/**
 * The form in which NFIQ 2 reports a local measure: counts in ten bins whose nine inner limits are given (a value on
 * a limit belongs above), mean and population standard deviation.
 */
export function histogramMeasures(
  prefix: string,
  limits: readonly number[],
  values: readonly number[],
): Measures {
  const bins = new Array<number>(limits.length + 1).fill(0);
  for (const value of values) {
    const above = limits.findIndex((limit) => value < limit);
    const bin = above === -1 ? limits.length : above;
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const { mean, deviation } = meanAndDeviation(values);
  return {
    ...Object.fromEntries(bins.map((count, bin) => [`${prefix}_Bin10_${bin}`, count])),
    [`${prefix}_Bin10_Mean`]: mean,
    [`${prefix}_Bin10_StdDev`]: deviation,
  };
}
