import type { Clock } from '../../domain/clock.ts';
import { type Rung, rung } from '../../domain/technician/recovery.ts';

const rungs = rung.options;

/** How long a rung gets until it shows whether it helped. */
const settleMs: Record<Rung, number> = {
  'reload-screen': 15_000,
  'restart-screen': 20_000,
  'restart-station': 30_000,
  relaunch: 60_000,
  leave: 60_000,
};
/** Healthy for so long: the next trouble is a new one. */
const forgetAfterMs = 10 * 60_000;
/** More than this in an hour, and the application leaves it to the system's unit to start it anew. */
const mostRelaunches = 3;
const hourMs = 3_600_000;

/** Times of relaunches that predecessors of this process made; kept by whoever outlives them. */
export type Relaunches = { read(): readonly number[]; add(at: number): void };

type Options = {
  clock: Clock;
  act: (rung: Rung) => void;
  relaunches: Relaunches;
};

/** Which step comes next while something does not recover. Told of health and trouble; acts. */
export class RecoveryLadder {
  readonly #options: Options;
  #next = 0;
  #waitUntil = 0;
  #healthySince: number | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  healthy(): void {
    const now = this.#options.clock.now();
    this.#healthySince ??= now;
    if (now - this.#healthySince >= forgetAfterMs) this.#next = 0;
  }

  /** `from`: the lowest rung that can help, such as `restart-station` when only the station is silent. */
  troubled(from: Rung = 'reload-screen'): void {
    const { clock, act } = this.#options;
    this.#healthySince = undefined;
    const now = clock.now();
    if (now < this.#waitUntil) return;
    const next = this.#capped(rungs[Math.max(this.#next, rungs.indexOf(from))] ?? 'leave');
    this.#next = Math.min(rungs.indexOf(next) + 1, rungs.length - 1);
    this.#waitUntil = now + settleMs[next];
    act(next);
  }

  #capped(wanted: Rung): Rung {
    const { clock, relaunches } = this.#options;
    if (wanted !== 'relaunch') return wanted;
    const now = clock.now();
    if (relaunches.read().filter((at) => now - at < hourMs).length >= mostRelaunches) return 'leave';
    relaunches.add(now);
    return wanted;
  }
}
