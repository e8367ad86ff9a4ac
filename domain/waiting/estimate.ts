/** A case that was called up at a counter: when it arrived there from the terminal, and when a clerk opened it. */
export interface Opening {
  /** Milliseconds since the Unix epoch, both. */
  receivedAt: number;
  openedAt: number;
}

export interface WaitEstimate {
  minutes: number;
  /** When the latest of the waits that it rests on ended; milliseconds since the Unix epoch. */
  asOf: number;
}

/** Three waits that have just ended; older ones say nothing about now. */
const needed = 3;
export const recentMs = 45 * 60_000;
/** Who is called up later than this went away in between and came back. */
export const longestWaitMs = 4 * 3_600_000;

/**
 * The wait at the counter now: the median of the three waits that ended last. Undefined when fewer than three ended in
 * the last 45 minutes: nobody can say then.
 *
 * Method: delay of the last to enter service ("LES"; Ibrahim, Whitt: Real-time delay estimation based on delay history,
 * 2009). It needs no number of open counters and stays right when only some of the people come from terminals, as long
 * as all are called up in one order. The median of three takes one who came back late.
 */
export function estimateWait(openings: readonly Opening[], now: number): WaitEstimate | undefined {
  const last = openings
    .filter(({ openedAt }) => openedAt <= now && openedAt > now - recentMs)
    .filter(({ receivedAt, openedAt }) => openedAt >= receivedAt && openedAt - receivedAt <= longestWaitMs)
    .sort((a, b) => b.openedAt - a.openedAt)
    .slice(0, needed);
  const [latest] = last;
  const median = last.map(({ receivedAt, openedAt }) => openedAt - receivedAt).sort((a, b) => a - b)[1];
  if (!latest || median === undefined || last.length < needed) return undefined;
  return { minutes: Math.round(median / 60_000), asOf: latest.openedAt };
}
