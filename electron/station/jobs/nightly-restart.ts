import { z } from 'zod';
import type { Clock, TimerId } from '../../../domain/clock.ts';
import { timeInBerlin } from '../../../domain/dates/time-of-day.ts';
import { todayInBerlin } from '../../../domain/dates/today.ts';
import { unlessRefused } from '../store/refused-by-disk.ts';
import type { Settings } from '../store/settings.ts';

const lookEveryMs = 60_000;
/** Only this long after the time: a terminal that was busy, or off, waits for the next night. */
const withinMinutes = 120;
const doneSetting = 'nightly-restart-day';

type Options = {
  clock: Clock;
  settings: Settings;
  /** `HH:MM` in Berlin, outside opening hours; null = never. */
  at: string | null;
  /** Somebody is at the terminal. */
  busy: () => boolean;
  restart: () => void;
};

/** Once a night the whole application starts anew, so that nothing has to work for months without a fresh start. */
export class NightlyRestart {
  readonly #options: Options;
  #timer: TimerId | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  start(): void {
    if (this.#options.at === null) return;
    this.#timer = this.#options.clock.setTimeout(() => this.#look(), lookEveryMs);
  }

  stop(): void {
    if (this.#timer !== undefined) this.#options.clock.clearTimeout(this.#timer);
  }

  #look(): void {
    const { clock, settings, at, busy, restart } = this.#options;
    const today = todayInBerlin(clock.now());
    const late = timeInBerlin(clock.now()) - minutesOf(at ?? '');
    if (late >= 0 && late < withinMinutes && settings.get(doneSetting, z.string()) !== today && !busy()) {
      unlessRefused(() => {
        settings.set(doneSetting, today);
        restart();
      });
    }
    this.start();
  }
}

function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}
