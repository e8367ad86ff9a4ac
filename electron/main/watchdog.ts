import { readFileSync, writeFileSync } from 'node:fs';
import { app, type BrowserWindow } from 'electron';
import { z } from 'zod';
import type { Clock } from '../../domain/clock.ts';
import type { StationHost } from '../host/station-host.ts';
import { RecoveryLadder, type Rung } from './recovery-ladder.ts';
import { askScreen } from './screen-health.ts';
import { Trouble } from './trouble.ts';

const lookEveryMs = 5_000;

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
  readonly #trouble: Trouble;

  constructor(options: Options) {
    this.#options = options;
    this.#trouble = new Trouble(options.clock);
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
    const found = this.#trouble.look(screen, station);
    if (found === 'none') this.#ladder.healthy();
    else if (found !== 'wait') this.#ladder.troubled(found);
    this.start();
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
