import type { Clock, TimerId } from '../../../domain/clock.ts';
import type { StepId } from '../../../domain/pages/page-values.ts';
import type { SessionSnapshot } from '../../../domain/session/snapshot.ts';

/** How often the intake is asked whether somebody has set out. */
const askedEveryMs = 3_000;

type Deps = {
  clock: Clock;
  /** True when the desk shows the call; null takes it back. */
  call: (step: StepId | null) => Promise<boolean>;
  /** True when somebody has set out. */
  isComing: () => Promise<boolean>;
  onChange: () => void;
};

/** One citizen's call for help: made, answered by somebody who sets out, over with the session. */
export class HelpCall {
  readonly #deps: Deps;
  #state: SessionSnapshot['help'] = null;
  /** The call that counts; an answer to an earlier one no longer does. */
  #call: object | undefined;
  #timer: TimerId | undefined;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  get state(): SessionSnapshot['help'] {
    return this.#state;
  }

  /** Tells the desk at which step somebody needs help. */
  async make(step: StepId): Promise<void> {
    this.stop();
    const call = {};
    this.#call = call;
    const called = await this.#deps.call(step);
    if (this.#call !== call) return;
    this.#state = called ? 'called' : 'unreached';
    if (called) this.#askSoon(call);
    this.#deps.onChange();
  }

  /** Takes the call back. */
  end(): void {
    if (this.#call) void this.#deps.call(null);
    this.stop();
    this.#state = null;
  }

  /** Asks no more. */
  stop(): void {
    if (this.#timer !== undefined) this.#deps.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#call = undefined;
  }

  #askSoon(call: object): void {
    this.#timer = this.#deps.clock.setTimeout(() => void this.#ask(call), askedEveryMs);
  }

  async #ask(call: object): Promise<void> {
    const coming = await this.#deps.isComing();
    if (this.#call !== call) return;
    if (!coming) return this.#askSoon(call);
    this.#state = 'coming';
    this.#deps.onChange();
  }
}
