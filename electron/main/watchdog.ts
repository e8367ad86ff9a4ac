import { readFileSync, writeFileSync } from 'node:fs';
import { app, type BrowserWindow } from 'electron';
import { z } from 'zod';
import type { Clock } from '../../domain/clock.ts';
import type { StationHost } from '../host/station-host.ts';
import { RecoveryLadder, type Rung } from './recovery-ladder.ts';
import { askScreen, type ScreenHealth } from './screen-health.ts';

const lookEveryMs = 5_000;
/** A touch screen on a loose cable comes back by itself, or not. */
const touchPatienceMs = 30_000;
/** The host starts a crashed station again within a second; one that keeps crashing is another matter. */
const stationPatienceMs = 60_000;

type Options = {
  window: BrowserWindow;
  host: StationHost;
  clock: Clock;
  /** Where the times of relaunches are kept. */
  file: string;
};

/**
 * Looks every five seconds whether the terminal can really be used: the screen draws and shows something, the station
 * answers, the touch screen is there. What does not recover by itself is helped step by step.
 */
export class Watchdog {
  readonly #options: Options;
  readonly #ladder: RecoveryLadder;
  #badLooks = 0;
  #touchSeen = false;
  #touchAt = 0;
  #stationAt: number;

  constructor(options: Options) {
    this.#options = options;
    this.#stationAt = options.clock.now();
    this.#ladder = new RecoveryLadder({
      clock: options.clock,
      act: (rung) => this.#act(rung),
      relaunches: { read: () => readTimes(options.file), add: (at) => addTime(options.file, at) },
    });
  }

  start(): void {
    this.#options.clock.setTimeout(() => void this.#look(), lookEveryMs);
  }

  async #look(): Promise<void> {
    const { window, host } = this.#options;
    if (window.isDestroyed()) return;
    const [screen, station] = await Promise.all([
      askScreen(window.webContents),
      host.call('snapshot.get', null).then((answer) => answer.ok),
    ]);
    this.#judge(screen, station);
    this.start();
  }

  #judge(screen: ScreenHealth, station: boolean): void {
    const trouble = this.#troubleWith(screen, station);
    // A page that is just being loaded is white for a moment.
    this.#badLooks = trouble ? this.#badLooks + 1 : 0;
    if (!trouble) this.#ladder.healthy();
    else if (this.#badLooks > 1) this.#ladder.troubled(trouble);
  }

  /** The lowest rung that can help; undefined when all is well. */
  #troubleWith(screen: ScreenHealth, station: boolean): Rung | undefined {
    const now = this.#options.clock.now();
    if (station) this.#stationAt = now;
    // What hangs does not load anything either.
    if (screen === 'no-answer') return 'restart-screen';
    if (!screen.drawn) return 'reload-screen';
    if (now - this.#stationAt > stationPatienceMs) return 'restart-station';
    if (screen.touch) {
      this.#touchSeen = true;
      this.#touchAt = now;
    }
    return this.#touchSeen && now - this.#touchAt > touchPatienceMs ? 'restart-screen' : undefined;
  }

  #act(rung: Rung): void {
    const { window, host } = this.#options;
    console.error(`watchdog: ${rung}`);
    switch (rung) {
      case 'reload-screen':
        window.webContents.reload();
        break;
      case 'restart-screen':
        // Its end loads it again, in a new process.
        window.webContents.forcefullyCrashRenderer();
        break;
      case 'restart-station':
        host.restart();
        break;
      case 'relaunch':
        app.relaunch();
        app.exit(1);
        break;
      case 'leave':
        app.exit(1);
    }
  }
}

const times = z.array(z.number());

function readTimes(file: string): readonly number[] {
  try {
    return times.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // None yet, or cut off by a power cut: then the count begins anew.
    return [];
  }
}

/** A disk that takes nothing must not keep the terminal from starting again. */
function addTime(file: string, at: number): void {
  try {
    writeFileSync(file, JSON.stringify([...readTimes(file).slice(-9), at]));
  } catch {
    console.error('watchdog: the time of this relaunch could not be noted');
  }
}
