import { seededRandom } from '../random.ts';
import { meanWaitMinutes } from './erlang-c.ts';
import type { Load } from './load.ts';
import { simulateDay } from './simulate-day.ts';

/** So many days make the picture of one: a single day says more about chance than about the load. */
const manyDays = 2000;
const fewerDays = 500;

/** The result of a simulation, as `npm run plan -- --json` prints it; all waits in minutes, to two decimals. */
export interface Plan extends Load {
  meanWaitMinutes: number;
  p95WaitMinutes: number;
  /** Mean wait of the settled M/M/c queue (Erlang C); null when the terminals are overloaded. */
  theoryMeanWaitMinutes: number | null;
}

/** A bar of the histogram: the share of all (0…1) who wait from `from` to under `to` minutes. */
export interface WaitShare {
  from: number;
  to: number | null;
  share: number;
}

const limits = [0, 2, 5, 10, 15, 20, 30, 45, 60];

/** Simulates the load; the same seed gives the same figures on every machine. */
export function simulatePlan(load: Load, seed: number, days = manyDays): { plan: Plan; shares: WaitShare[] } {
  const random = seededRandom(seed);
  const waits = Array.from({ length: days }, () => simulateDay(load, random)).flat();
  waits.sort((a, b) => a - b);
  const theory = meanWaitMinutes(load);
  return {
    plan: {
      terminals: load.terminals,
      arrivalsPerHour: load.arrivalsPerHour,
      sessionMinutes: load.sessionMinutes,
      meanWaitMinutes: rounded(waits.reduce((sum, wait) => sum + wait, 0) / Math.max(1, waits.length)),
      p95WaitMinutes: rounded(waits[Math.ceil(waits.length * 0.95) - 1] ?? 0),
      theoryMeanWaitMinutes: theory === null ? null : rounded(theory),
    },
    shares: shareOut(waits),
  };
}

/** The plan beside the same load with one terminal less up to two more: what another terminal would change. */
export function simulateAlternatives(plan: Plan, seed: number): Plan[] {
  const { arrivalsPerHour, sessionMinutes } = plan;
  return [-1, 0, 1, 2]
    .map((more) => plan.terminals + more)
    .filter((terminals) => terminals >= 1)
    .map((terminals) =>
      terminals === plan.terminals
        ? plan
        : simulatePlan({ arrivalsPerHour, sessionMinutes, terminals }, seed, fewerDays).plan,
    );
}

/** No wait at all first, then the ranges between `limits`, and all that is longer. */
function shareOut(sorted: readonly number[]): WaitShare[] {
  const count = (fits: (wait: number) => boolean) => sorted.filter(fits).length / Math.max(1, sorted.length);
  const ranges = limits.map((from, index) => {
    const to = limits[index + 1] ?? null;
    return { from, to, share: count((wait) => wait > from && (to === null || wait <= to)) };
  });
  return [{ from: 0, to: 0, share: count((wait) => wait === 0) }, ...ranges];
}

const rounded = (minutes: number): number => Math.round(minutes * 100) / 100;
