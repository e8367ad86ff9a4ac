import type { Clock, TimerId } from '../../domain/clock.ts';
import { type Topic, topics } from '../../domain/station-api/messages.ts';

/** Nobody waits before the screen any more. */
const aloneAfterMs = 20_000;
/** Where one comes right after the other, the screen is made anew after so many: what it holds grows with each of them. */
export const mostInARow = 10;

/** Whether somebody has the screen, a citizen or a technician; undefined for what says nothing about it. */
export function isInUse(topic: Topic, payload: unknown): boolean | undefined {
  if (topic !== 'snapshot') return undefined;
  const { session, terminal } = topics.snapshot.parse(payload);
  return terminal.technician.open || (session.state !== 'attract' && session.state !== 'out-of-service');
}

type Options = {
  clock: Clock;
  /** Once for each one who leaves, at once. */
  left: () => void;
  /** Once for each one who leaves, when nobody touches anything for a while; at once for the last of many in a row. */
  alone: () => void;
};

/** Knows when somebody has left. */
export class AfterCitizen {
  readonly #options: Options;
  #inUse = false;
  #inARow = 0;
  #timer: TimerId | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  tell(inUse: boolean | undefined): void {
    if (inUse === undefined || inUse === this.#inUse) return;
    this.#inUse = inUse;
    const { clock, left } = this.#options;
    if (this.#timer !== undefined) clock.clearTimeout(this.#timer);
    this.#timer = undefined;
    if (inUse) return;
    left();
    this.#inARow += 1;
    if (this.#inARow >= mostInARow) this.#alone();
    else this.#wait();
  }

  /** Somebody is there who has not begun yet. */
  touched(): void {
    if (this.#timer === undefined) return;
    this.#options.clock.clearTimeout(this.#timer);
    this.#wait();
  }

  #wait(): void {
    this.#timer = this.#options.clock.setTimeout(() => this.#alone(), aloneAfterMs);
  }

  #alone(): void {
    this.#timer = undefined;
    this.#inARow = 0;
    this.#options.alone();
  }
}
