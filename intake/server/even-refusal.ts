import type { Clock } from '../../domain/clock.ts';

/**
 * Waits until the next full step since `begun`: a refusal then takes the same time whether a case was read and
 * opened for it or not, and tells nobody that a case code exists. `stepMs` is far longer than opening takes.
 */
export function untilFullStep(clock: Clock, begun: number, stepMs: number): Promise<void> {
  const spent = clock.now() - begun;
  const left = stepMs - (spent % stepMs);
  return stepMs === 0 ? Promise.resolve() : new Promise((resolve) => clock.setTimeout(resolve, left));
}
