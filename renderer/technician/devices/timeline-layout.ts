import { isRecoveryStep, type Segment } from '../../../domain/technician/timeline.ts';

const hourMs = 3_600_000;
/** Shorter troubles would be thinner than a hair. */
const leastTroubleWidth = 4;

export type Bar = { x: number; width: number; state: Segment['state'] };

/** A device's day as bars on a line of `width` units; troubles are drawn last and never thinner than can be seen. */
export function timelineBars(day: readonly Segment[], width: number): Bar[] {
  const start = day[0]?.from;
  const end = day.at(-1)?.to;
  if (start === undefined || end === undefined || end <= start) return [];
  const scale = width / (end - start);
  const isTrouble = (state: Segment['state']) => state === 'down' || state === 'degraded';
  return day
    .map(({ from, to, state }) => {
      const x = (from - start) * scale;
      const wide = Math.max((to - from) * scale, isTrouble(state) ? leastTroubleWidth : 0);
      return { x: Math.min(x, width - wide), width: wide, state };
    })
    .sort((a, b) => Number(isTrouble(a.state)) - Number(isTrouble(b.state)));
}

/** Marks at every sixth full hour of the clock on the wall, `hourOf` telling the hour of a time. */
export function hourMarks(
  from: number,
  to: number,
  width: number,
  hourOf: (at: number) => number,
): { x: number; at: number }[] {
  const marks = [];
  for (let at = Math.ceil(from / hourMs) * hourMs; at <= to; at += hourMs)
    if (hourOf(at) % 6 === 0) marks.push({ x: ((at - from) / (to - from)) * width, at });
  return marks;
}

export type Trouble = { from: number; to: number; state: 'degraded' | 'down'; code: string | null };

/** What was wrong that day: the steps of a recovery belong to the trouble that they try to end. */
export function troublesOf(day: readonly Segment[]): Trouble[] {
  const troubles: Trouble[] = [];
  let recovering = false;
  for (const { from, to, state, code } of day) {
    if (state !== 'down' && state !== 'degraded') continue;
    const last = troubles.at(-1);
    const step = isRecoveryStep(code);
    if (last && last.to === from && (step || recovering)) last.to = to;
    else troubles.push({ from, to, state, code });
    recovering = step;
  }
  return troubles;
}

/** Milliseconds of the day in each state. */
export function timeIn(day: readonly Segment[]): Record<Segment['state'], number> {
  const sums = { ok: 0, degraded: 0, down: 0, unknown: 0 };
  for (const { from, to, state } of day) sums[state] += to - from;
  return sums;
}
