import type { Clock } from '../../../domain/clock.ts';
import type { AutomaticCheckId, CheckedThing, CheckRun } from '../../../domain/technician/check.ts';
import { deviceOfCheck } from '../../../domain/technician/check.ts';
import type { CheckRuns } from '../store/check-runs.ts';
import type { Check } from './checks/check.ts';

/** Runs the automatic checks, one after the other, and writes each run down. */
export class Diagnostics {
  readonly #checks: readonly Check[];
  readonly #runs: CheckRuns;
  readonly #clock: Clock;
  #last: Promise<unknown> = Promise.resolve();
  readonly #stopped = new AbortController();
  readonly #busy: () => boolean;

  constructor(checks: readonly Check[], runs: CheckRuns, clock: Clock, busy: () => boolean) {
    this.#busy = busy;
    this.#checks = checks;
    this.#runs = runs;
    this.#clock = clock;
  }

  /** All checks, or those of one id or one device; what this terminal does not have is left out. */
  run(by: CheckRun['by'], which: { id?: AutomaticCheckId; device?: CheckedThing } = {}): Promise<CheckRun[]> {
    const chosen = this.#checks.filter(
      ({ id }) =>
        (which.id === undefined || id === which.id) &&
        (which.device === undefined || deviceOfCheck[id] === which.device),
    );
    const run = this.#last.then(() => this.#runAll(chosen, by));
    this.#last = run.catch(() => {});
    return run;
  }

  /** Resolves when no check uses the store or a device any more. */
  async stop(): Promise<void> {
    this.#stopped.abort();
    await this.#last;
  }

  async #runAll(checks: readonly Check[], by: CheckRun['by']): Promise<CheckRun[]> {
    const { signal } = this.#stopped;
    const runs: CheckRun[] = [];
    for (const check of checks) {
      const begun = this.#clock.now();
      if (signal.aborted) break;
      if (check.disturbs && this.#busy()) continue;
      const found = await check.run(signal);
      if (signal.aborted) break;
      const now = this.#clock.now();
      if (found) runs.push(this.#runs.append({ id: check.id, ...found, ms: now - begun, by }, now));
    }
    return runs;
  }
}
