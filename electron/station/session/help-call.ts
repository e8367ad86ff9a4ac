import type { Clock, TimerId } from '../../../domain/clock.ts';
import type { StepId } from '../../../domain/pages/page-values.ts';
import type { SessionSnapshot } from '../../../domain/session/snapshot.ts';

/** How often the intake is asked whether somebody has set out. */
const askedEveryMs = 3_000;

type Deps = {
  clock: Clock;
  /** True when the desk knows: shows the call, or with null no longer. */
  call: (step: StepId | null) => Promise<boolean>;
  /** True when somebody has set out. */
  isComing: () => Promise<boolean>;
  onChange: () => void;
};

/** One citizen's call for help: made, answered by somebody who sets out, taken back when nobody is there any more. */
export class HelpCall {
  readonly #deps: Deps;
  #state: SessionSnapshot['help'] = null;
  /** The call that counts; an answer to an earlier one no longer does. */
  #call: object | undefined;
  #timer: TimerId | undefined;
  /** Whether the desk may show a call; `owed` = it is to be taken back. A crashed station may have left one. */
  #atDesk: 'none' | 'shown' | 'owed' = 'shown';
  /** One word to the desk after the other: the last one holds. */
  #told: Promise<boolean> = Promise.resolve(true);

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
    this.#atDesk = 'shown';
    const called = await this.#tell(step);
    if (this.#call !== call) return;
    this.#state = called ? 'called' : 'unreached';
    if (called) this.#askSoon(call);
    this.#deps.onChange();
  }

  /** Where nobody is to be called: the counter helps. */
  callNobody(): void {
    this.#state = 'unreached';
    this.#deps.onChange();
  }

  /** Nobody is there any more: takes the call back. */
  end(): void {
    this.stop();
    this.#state = null;
    if (this.#atDesk !== 'shown') return;
    this.#atDesk = 'owed';
    void this.takeBack();
  }

  /** Once more what did not reach the desk; nothing when nothing is owed. */
  async takeBack(): Promise<void> {
    if (this.#atDesk !== 'owed') return;
    const told = this.#tell(null);
    const isTaken = await told;
    // A call that was made meanwhile is told later than this.
    if (isTaken && this.#told === told) this.#atDesk = 'none';
  }

  /** Asks no more. */
  stop(): void {
    if (this.#timer !== undefined) this.#deps.clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#call = undefined;
  }

  #tell(step: StepId | null): Promise<boolean> {
    const call = () => this.#deps.call(step);
    this.#told = this.#told.then(call, call);
    return this.#told;
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
