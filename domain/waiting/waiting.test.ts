import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { estimateWait, longestWaitMs, type Opening, recentMs } from './estimate.ts';
import { barParts, trafficLight } from './traffic-light.ts';

const minute = 60_000;
const opening = (openedAt: number, waited: number): Opening => ({
  receivedAt: (openedAt - waited) * minute,
  openedAt: openedAt * minute,
});

describe('the estimate', () => {
  it('is the median of the three waits that ended last, as old as the latest of them', () => {
    const openings = [opening(100, 9), opening(90, 30), opening(95, 14), opening(70, 2)];
    expect(estimateWait(openings, 104 * minute)).toEqual({ minutes: 14, asOf: 100 * minute });
  });

  it('is not known with fewer than three waits in the last 45 minutes', () => {
    const openings = [opening(100, 9), opening(90, 30), opening(95, 14)];
    expect(estimateWait(openings.slice(1), 104 * minute)).toBeUndefined();
    expect(estimateWait(openings, 90 * minute + recentMs)).toBeUndefined();
    expect(estimateWait(openings, 90 * minute + recentMs - 1)).toBeDefined();
  });

  it('leaves out who came back much later, what lies in the future and clocks that were set back', () => {
    const odd = [opening(101, longestWaitMs / minute + 1), opening(120, 5), opening(99, -3)];
    const openings = [opening(100, 9), opening(90, 30), opening(95, 14), ...odd];
    expect(estimateWait(openings, 104 * minute)).toEqual({ minutes: 14, asOf: 100 * minute });
  });

  // A morning with a peak (14 to 40 people an hour) at four counters of nine minutes each; half of the people come from
  // terminals, three in a hundred of those go home, and only what terminals and desks see is given to the estimate.
  it('comes closer to the true wait than a clerk who says the average of the day', () => {
    const errors: number[] = [];
    const errorsOfAverage: number[] = [];
    let asked = 0;
    for (let day = 1; day <= 100; day += 1) {
      const seen = counters(seededRandom(day)).filter((person) => person.fromTerminal);
      const called = seen.filter((person) => person.openedAt < Number.POSITIVE_INFINITY);
      const average = mean(called.map((person) => person.openedAt - person.receivedAt));
      for (const person of called) {
        const estimate = estimateWait(
          called.filter((other) => other !== person),
          person.receivedAt,
        );
        asked += 1;
        if (!estimate) continue;
        const truth = person.openedAt - person.receivedAt;
        errors.push(estimate.minutes - truth / minute);
        errorsOfAverage.push((average - truth) / minute);
      }
    }
    const size = (all: readonly number[]) => mean(all.map(Math.abs));
    expect(errors.length / asked).toBeGreaterThan(0.85);
    expect(size(errors)).toBeLessThan(9);
    expect(size(errors)).toBeLessThan(0.7 * size(errorsOfAverage));
    expect(Math.abs(mean(errors))).toBeLessThan(4);
  });
});

describe('the traffic light', () => {
  it('is green up to ten minutes, yellow up to thirty', () => {
    expect([0, 10, 11, 30, 31, 600].map(trafficLight)).toEqual([
      'green',
      'green',
      'yellow',
      'yellow',
      'red',
      'red',
    ]);
    expect(barParts.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
  });
});

const mean = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;

/** One day: arrivals with a peak after three hours, first come, first served. */
function counters(random: () => number): Array<Opening & { fromTerminal: boolean }> {
  const exponential = (average: number) => -average * Math.log(1 - random());
  const free = [0, 0, 0, 0];
  const people = [];
  for (let time = exponential(1.5); time < 480; time += exponential(1.5)) {
    const perHour = 14 + 26 * Math.exp(-(((time - 180) / 70) ** 2));
    if (random() > perHour / 40) continue;
    const fromTerminal = random() < 0.5;
    const goesHome = fromTerminal && random() < 0.03;
    const counter = free.indexOf(Math.min(...free));
    const called = Math.max(time, free[counter] ?? 0);
    if (!goesHome) free[counter] = called + 4.5 + exponential(4.5);
    people.push({
      receivedAt: time * minute,
      openedAt: goesHome ? Number.POSITIVE_INFINITY : called * minute,
      fromTerminal,
    });
  }
  return people;
}
