import { z } from 'zod';
import type { Clock, TimerId } from '../../../domain/clock.ts';
import { timeInBerlin } from '../../../domain/dates/time-of-day.ts';
import { todayInBerlin } from '../../../domain/dates/today.ts';
import { leaveToNextTime } from '../store/refused-by-disk.ts';
import type { Settings } from '../store/settings.ts';

/** Half an hour before anybody comes; a terminal that was off makes it when it starts. */
const readyAt = { hour: 6, minute: 30 };
const lookEveryMs = 60_000;
const doneSetting = 'morning-report-day';

type Options = {
  clock: Clock;
  settings: Settings;
  /** Somebody is at the terminal: later. */
  busy: () => boolean;
  make: () => Promise<unknown>;
};

/** Makes the readiness report once a day, by itself, when nobody is at the terminal. */
export class MorningReport {
  readonly #options: Options;
  #timer: TimerId | undefined;
  #stopped = false;

  constructor(options: Options) {
    this.#options = options;
  }

  /** The first look waits a minute: devices open, and the intake answers, before they are judged. */
  start(): void {
    this.#timer = this.#options.clock.setTimeout(() => void this.#look(), lookEveryMs);
  }

  stop(): void {
    this.#stopped = true;
    if (this.#timer !== undefined) this.#options.clock.clearTimeout(this.#timer);
  }

  async #look(): Promise<void> {
    const { clock, settings, busy, make } = this.#options;
    const today = todayInBerlin(clock.now());
    const makeIt = async () => {
      settings.set(doneSetting, today);
      await make();
    };
    if (settings.get(doneSetting, z.string()) !== today && this.#isTime() && !busy())
      await makeIt().catch(leaveToNextTime);
    if (!this.#stopped) this.#timer = clock.setTimeout(() => void this.#look(), lookEveryMs);
  }

  #isTime(): boolean {
    return timeInBerlin(this.#options.clock.now()) >= readyAt.hour * 60 + readyAt.minute;
  }
}
