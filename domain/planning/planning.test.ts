import { describe, expect, it } from 'vitest';
import { seededRandom } from '../random.ts';
import { meanWaitMinutes, waitingProbability, waitQuantileMinutes } from './erlang-c.ts';
import { simulateAlternatives, simulatePlan } from './plan.ts';
import { dayMinutes, simulateDay } from './simulate-day.ts';

const load = (arrivalsPerHour: number, sessionMinutes: number, terminals: number) => ({
  arrivalsPerHour,
  sessionMinutes,
  terminals,
});

describe('Erlang C', () => {
  it('is M/M/1 with one terminal: who arrives waits with the probability ρ, on average ρ/(μ−λ)', () => {
    expect(waitingProbability(load(6, 5, 1))).toBeCloseTo(0.5, 12);
    expect(meanWaitMinutes(load(6, 5, 1))).toBeCloseTo(5, 12);
  });

  it('gives the closed form for three terminals: (a³/3!)/(1−ρ) over the sum of all states', () => {
    // a = 2, ρ = 2/3: 4 / (1 + 2 + 2 + 4).
    expect(waitingProbability(load(20, 6, 3))).toBeCloseTo(4 / 9, 12);
    expect(meanWaitMinutes(load(20, 6, 3))).toBeCloseTo(8 / 3, 12);
  });

  it.each([
    [15, 5, 2, 3.2],
    [15, 7, 2, 22.9],
    [15, 5, 3, 0.4],
    [15, 7, 3, 1.9],
    [20, 4, 2, 3.2],
    [20, 5, 2, 11.4],
    [20, 7, 3, 6.4],
    [20, 10, 4, 9.9],
    [25, 5, 3, 2.6],
  ])(
    '%d arrivals/h of %d min at %d terminals wait %f min on average',
    (arrivals, session, terminals, wait) => {
      expect(meanWaitMinutes(load(arrivals, session, terminals))).toBeCloseTo(wait, 1);
    },
  );

  it('has no settled wait when overloaded, also not at exactly the limit', () => {
    for (const over of [load(20, 7, 2), load(20, 6, 2)]) {
      expect(meanWaitMinutes(over)).toBeNull();
      expect(waitQuantileMinutes(over, 0.95)).toBeNull();
      expect(waitingProbability(over)).toBe(1);
    }
  });

  it('stays finite with many terminals', () => {
    expect(meanWaitMinutes(load(600, 4.5, 50))).toBeGreaterThan(0);
  });
});

describe('the simulated day', () => {
  // Three standard errors of all those days lie within these shares of the theory.
  it.each([
    [load(20, 6, 3), 0.04],
    [load(15, 5, 2), 0.04],
    [load(6, 5, 1), 0.04],
    [load(20, 10, 4), 0.08],
  ])('agrees with Erlang C in mean and 95th percentile: %o', (given, tolerance) => {
    const { plan } = simulatePlan(given, 1);
    const theory = [meanWaitMinutes(given) ?? 0, waitQuantileMinutes(given, 0.95) ?? 0];
    expect(Math.abs(plan.meanWaitMinutes / (theory[0] ?? 0) - 1)).toBeLessThan(tolerance);
    expect(Math.abs(plan.p95WaitMinutes / (theory[1] ?? 0) - 1)).toBeLessThan(tolerance);
  });

  it('makes as many wait as Erlang C says', () => {
    const { shares } = simulatePlan(load(20, 6, 3), 7);
    const waiting = 1 - (shares[0]?.share ?? 0);
    expect(Math.abs(waiting - 4 / 9)).toBeLessThan(0.02);
    expect(shares.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it('serves everybody who came, in the order of arrival, without a negative wait', () => {
    const waits = simulateDay(load(60, 30, 4), seededRandom(3));
    const expected = 60 * (dayMinutes / 60);
    expect(Math.abs(waits.length - expected)).toBeLessThan(4 * Math.sqrt(expected));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(0);
    // Overloaded: the longer the day, the longer the wait. 20 an hour too many make the last wait hours.
    expect(waits.at(-1)).toBeGreaterThan(10 * (waits[40] ?? 0));
  });

  it('gives the same figures for the same seed, and others for another', () => {
    const twice = [simulatePlan(load(20, 6, 3), 5, 20), simulatePlan(load(20, 6, 3), 5, 20)];
    expect(twice[0]).toEqual(twice[1]);
    expect(simulatePlan(load(20, 6, 3), 6, 20)).not.toEqual(twice[0]);
  });

  it('shows what fewer and more terminals would do', () => {
    const plans = simulateAlternatives(simulatePlan(load(20, 6, 3), 1).plan, 1);
    expect(plans.map((plan) => plan.terminals)).toEqual([2, 3, 4, 5]);
    expect(plans[0]?.theoryMeanWaitMinutes).toBeNull();
    const waits = plans.map((plan) => plan.meanWaitMinutes);
    expect([...waits].sort((a, b) => b - a)).toEqual(waits);
    expect(
      simulateAlternatives(simulatePlan(load(5, 6, 1), 1).plan, 1).map((plan) => plan.terminals),
    ).toEqual([1, 2, 3]);
  });
});
