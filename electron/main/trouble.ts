import type { Clock } from '../../domain/clock.ts';
import type { Rung } from '../../domain/technician/recovery.ts';
import type { ScreenHealth } from './screen-health.ts';

/** A touch screen on a loose cable comes back by itself, or not. */
const touchPatienceMs = 30_000;
/** The host starts a crashed station again within a second; one that keeps crashing is another matter. */
const stationPatienceMs = 60_000;

/** Remembers what was well, and tells from one look at a time what is not. */
export class Trouble {
  readonly #clock: Clock;
  #stationAt: number;
  #hadTouch = false;
  /** When the touch screen was there last; before it ever was, when it began to be looked for. */
  #touchAt: number;
  #badLooks = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#stationAt = clock.now();
    this.#touchAt = this.#stationAt;
  }

  /** Whether the screen can be touched; undefined while a touch screen that is not there may still come. */
  get touch(): boolean | undefined {
    if (this.#clock.now() - this.#touchAt > touchPatienceMs) return false;
    return this.#hadTouch ? true : undefined;
  }

  /**
   * The lowest rung that can help; `none` when all is well, `wait` for what may be over with the next look: a page that is
   * just being loaded is white for a moment. A touch screen is missed only where there was one.
   */
  look(screen: ScreenHealth, station: boolean): Rung | 'none' | 'wait' {
    const rung = this.#rung(screen, station);
    this.#badLooks = rung === 'none' ? 0 : this.#badLooks + 1;
    return this.#badLooks === 1 ? 'wait' : rung;
  }

  #rung(screen: ScreenHealth, station: boolean): Rung | 'none' {
    const now = this.#clock.now();
    if (station) this.#stationAt = now;
    // A page that does not answer says nothing about the touch screen.
    if (screen === 'no-answer' || screen.touch) this.#touchAt = now;
    if (screen !== 'no-answer' && screen.touch) this.#hadTouch = true;
    // What hangs does not load anything either.
    if (screen === 'no-answer') return 'restart-screen';
    if (!screen.drawn) return 'reload-screen';
    if (now - this.#stationAt > stationPatienceMs) return 'restart-station';
    return this.#hadTouch && this.touch === false ? 'restart-screen' : 'none';
  }
}
