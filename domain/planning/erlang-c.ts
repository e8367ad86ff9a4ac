import { type Load, utilisation } from './load.ts';

/**
 * Erlang C: the probability that who arrives has to wait, with arrivals and sessions at random (M/M/c). 1 when
 * overloaded. Computed by the recursion of Erlang B, which neither overflows nor divides by small numbers.
 * Source: Erlang 1917; e.g. Gross, Harris, Fundamentals of Queueing Theory, ch. 2.3.
 */
export function waitingProbability(load: Load): number {
  const busy = utilisation(load);
  if (busy >= 1) return 1;
  const offered = busy * load.terminals;
  let blocked = 1;
  for (let servers = 1; servers <= load.terminals; servers += 1)
    blocked = (offered * blocked) / (servers + offered * blocked);
  return blocked / (1 - busy * (1 - blocked));
}

/** Mean wait in minutes of an M/M/c queue that has settled; null when overloaded: it never settles. */
export function meanWaitMinutes(load: Load): number | null {
  const busy = utilisation(load);
  if (busy >= 1) return null;
  return (waitingProbability(load) * load.sessionMinutes) / (load.terminals * (1 - busy));
}

/** The wait in minutes that a share of all (0…1) stays below, settled M/M/c; null when overloaded. */
export function waitQuantileMinutes(load: Load, share: number): number | null {
  const busy = utilisation(load);
  if (busy >= 1) return null;
  const longer = waitingProbability(load) / (1 - share);
  const rate = (load.terminals * (1 - busy)) / load.sessionMinutes;
  return Math.max(0, Math.log(longer) / rate);
}
