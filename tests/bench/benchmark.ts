/** One comparison: what the product does, and the least that anybody would have to do for the same end. */
export type Comparison = {
  name: string;
  /** Of value and baseline; milliseconds where nothing is said. */
  unit?: 'ms' | 'MB';
  /** Median of the product. */
  value: number;
  /** Median of the baseline, measured in turn with the product; or a limit that is set. */
  baseline: number;
  /** Target for value / baseline: a yardstick for people, never a reason to fail. */
  goal: number;
};

export type Benchmark = {
  name: string;
  /** What is measured, in a few words. */
  value: string;
  /** What it is held against. */
  baseline: string;
  /** May fill `folder`, which is removed afterwards. */
  run(folder: string): Promise<Comparison[]>;
};

/** One run; returns the milliseconds of the part that counts, so that what prepares it is not in them. */
export type Run = (round: number) => Promise<number>;

/**
 * Runs value and baseline in turn, the first one alternating, so that whatever else keeps the machine busy falls
 * on both. The first `warmUp` rounds are thrown away.
 */
export async function alternate(
  rounds: number,
  warmUp: number,
  value: Run,
  baseline: Run,
): Promise<{ value: number; baseline: number }> {
  const values: number[] = [];
  const baselines: number[] = [];
  for (let round = 0; round < warmUp + rounds; round += 1) {
    const valueFirst = round % 2 === 0;
    if (valueFirst) values.push(await value(round));
    baselines.push(await baseline(round));
    if (!valueFirst) values.push(await value(round));
  }
  return { value: median(values.slice(warmUp)), baseline: median(baselines.slice(warmUp)) };
}

/** Milliseconds that `act` takes. */
export async function time(act: () => unknown): Promise<number> {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

/** The middle one, or between the two middle ones. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
  return (lower + upper) / 2;
}
