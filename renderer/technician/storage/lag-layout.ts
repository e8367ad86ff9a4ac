type Lag = { at: string; ms: number };

/** Lags from a blink to days fit on one axis of powers of ten; below a tenth of a second all are alike. */
const leastMs = 100;
const leastTopMs = 60_000;

/** Bars from the oldest to the newest case, heights on a logarithmic axis that ends above the longest lag. */
export function lagBars(
  lags: readonly Lag[],
  width: number,
  height: number,
): { x: number; width: number; height: number; ms: number }[] {
  const pitch = width / Math.max(lags.length, 12);
  const top = topOf(lags);
  return lags.map(({ ms }, i) => ({
    x: i * pitch,
    width: pitch * 0.7,
    height: Math.max(2, heightOf(ms, top, height)),
    ms,
  }));
}

/** Lines of the axis at one tenth of a second, one second, ten seconds and so on, as far as the bars reach. */
export function lagMarks(lags: readonly Lag[], height: number): { ms: number; height: number }[] {
  const top = topOf(lags);
  return [100, 1_000, 10_000, 60_000, 600_000, 3_600_000, 36_000_000, 345_600_000]
    .filter((ms) => ms <= top)
    .map((ms) => ({ ms, height: heightOf(ms, top, height) }));
}

const topOf = (lags: readonly Lag[]): number => Math.max(leastTopMs, ...lags.map(({ ms }) => ms));
const heightOf = (ms: number, top: number, height: number): number =>
  (Math.log10(Math.max(ms, leastMs) / leastMs) / Math.log10(top / leastMs)) * height;
