/** Wrong PINs that cost nothing; from the fifth on everybody waits. */
const freeTries = 4;
const firstWaitMs = 15_000;
/** Never longer: a technician is not locked out for good. */
const longestWaitMs = 15 * 60_000;

/** Milliseconds to wait after that many wrong PINs in a row: 15 s after the fifth, doubling. */
export const waitAfter = (wrong: number): number =>
  wrong <= freeTries ? 0 : Math.min(longestWaitMs, firstWaitMs * 2 ** (wrong - freeTries - 1));

/** Without a touch the technician's pages close after this. */
export const technicianIdleMs = 30 * 60_000;
