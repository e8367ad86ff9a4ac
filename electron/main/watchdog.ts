import type { Clock } from '../../domain/clock.ts';
import type { Rung } from '../../domain/technician/recovery.ts';
import { RecoveryLadder, type Relaunches } from './recovery-ladder.ts';
import type { ScreenHealth } from './screen-health.ts';
import { Trouble } from './trouble.ts';

const lookEveryMs = 5_000;
/** What has not answered after this time is looked at as silent: no look may wait for ever. */
const patienceMs = 5_000;

type Options = {
  clock: Clock;
  /** Undefined when there is nothing to look at any more: the terminal ends. */
  askScreen: () => Promise<ScreenHealth> | undefined;
  askStation: () => Promise<boolean>;
  act: (rung: Rung) => void;
  /** Told with each look as soon as it is known: without it nobody can use the terminal. */
  tellTouch: (isThere: boolean) => void;
  relaunches: Relaunches;
  /** After each look, whatever it found: who watches over the watchdog knows that it goes its rounds. */
  looked: () => void;
};

/**
 * Looks every five seconds whether the terminal can really be used: the screen draws and shows something, the station
 * answers, the touch screen is there. What does not recover by itself is helped step by step.
 */
export class Watchdog {
  readonly #options: Options;
  readonly #ladder: RecoveryLadder;
  readonly #trouble: Trouble;

  constructor(options: Options) {
    this.#options = options;
    this.#trouble = new Trouble(options.clock);
    this.#ladder = new RecoveryLadder(options);
  }

  start(): void {
    this.#options.clock.setTimeout(() => void this.#look(), lookEveryMs);
  }

  async #look(): Promise<void> {
    const { askScreen, askStation, tellTouch, looked } = this.#options;
    const asked = askScreen();
    if (!asked) return;
    const [screen, station] = await Promise.all([
      this.#inTime(asked, 'no-answer'),
      this.#inTime(askStation(), false),
    ]);
    const found = this.#trouble.look(screen, station);
    const { touch } = this.#trouble;
    if (touch !== undefined) tellTouch(touch);
    if (found === 'none') this.#ladder.healthy();
    else if (found !== 'wait') this.#ladder.troubled(found);
    looked();
    this.start();
  }

  #inTime<T>(answer: Promise<T>, silence: T): Promise<T> {
    const { clock } = this.#options;
    return new Promise((done) => {
      const timer = clock.setTimeout(() => done(silence), patienceMs);
      void answer.then((value) => {
        clock.clearTimeout(timer);
        done(value);
      });
    });
  }
}
