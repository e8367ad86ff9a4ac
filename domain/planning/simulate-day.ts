import { type Load, utilisation } from './load.ts';

/** Opening hours of one day, in minutes. */
export const dayMinutes = 8 * 60;

/**
 * One day at the terminals as discrete events: somebody arrives, somebody is done. First come, first served; times
 * between arrivals and lengths of sessions are exponential. Returns the waits of that day's arrivals in minutes, in
 * their order; who stands in the queue at closing time is still served.
 *
 * The hours before count too: a day under a load that the terminals can carry begins as it would in the midst of such
 * hours, after another day that is simulated and not counted. An overloaded day begins with nobody there.
 */
export function simulateDay(load: Load, random: () => number): number[] {
  const opens = utilisation(load) < 1 ? dayMinutes : 0;
  const closes = opens + dayMinutes;
  const exponential = (mean: number) => -mean * Math.log(1 - random());
  const untilNext = () => exponential(60 / load.arrivalsPerHour);

  const waits: number[] = [];
  const queue: number[] = [];
  const ends: number[] = [];
  let arrival = untilNext();
  const begin = (arrived: number, now: number) => {
    if (arrived >= opens) waits.push(now - arrived);
    ends.push(now + exponential(load.sessionMinutes));
  };
  while (arrival < closes || ends.length > 0) {
    const end = Math.min(...ends);
    if (arrival < closes && arrival <= end) {
      if (ends.length < load.terminals) begin(arrival, arrival);
      else queue.push(arrival);
      arrival += untilNext();
    } else {
      ends.splice(ends.indexOf(end), 1);
      const next = queue.shift();
      if (next !== undefined) begin(next, end);
    }
  }
  return waits;
}
