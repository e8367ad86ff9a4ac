const baseMs = 2_000;
const capMs = 300_000;

/**
 * Milliseconds until the next try: exponential with full jitter, capped
 * (AWS Architecture Blog, "Exponential Backoff and Jitter"). `random` is in [0, 1).
 */
export const backOff = (attempts: number, random: () => number): number =>
  Math.round(random() * Math.min(capMs, baseMs * 2 ** Math.min(attempts, 20)));
