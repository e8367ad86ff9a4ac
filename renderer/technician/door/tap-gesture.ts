const taps = 5;
const withinMs = 3_000;

/**
 * Takes one more tap into the run: five within three seconds open the door. Returns the taps that still count, which
 * are none after it was opened. Times in milliseconds.
 */
export function tapped(before: readonly number[], at: number): { open: boolean; run: number[] } {
  const run = [...before, at].filter((time) => at - time < withinMs);
  return run.length >= taps ? { open: true, run: [] } : { open: false, run };
}
