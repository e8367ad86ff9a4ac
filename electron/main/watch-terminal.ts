import { readFileSync, writeFileSync } from 'node:fs';
import { app, type BrowserWindow } from 'electron';
import { z } from 'zod';
import type { Clock } from '../../domain/clock.ts';
import type { Rung } from '../../domain/technician/recovery.ts';
import type { StationHost } from '../host/station-host.ts';
import { askScreen } from './screen-health.ts';
import { tellAlive } from './service-manager.ts';
import { Watchdog } from './watchdog.ts';

/** The watchdog over this window and this station. `file`: where the times of relaunches are kept. */
export function watchTerminal(options: {
  window: BrowserWindow;
  host: StationHost;
  clock: Clock;
  file: string;
}): void {
  const { window, host, clock, file } = options;
  new Watchdog({
    clock,
    askScreen: () => (window.isDestroyed() ? undefined : askScreen(window.webContents)),
    askStation: async () => (await host.call('snapshot.get', null)).ok,
    act: (rung) => help(rung, window, host),
    tellTouch: (isThere) => host.tellTouch(isThere),
    relaunches: { read: () => readTimes(file), add: (at) => addTime(file, at) },
    looked: tellAlive,
  }).start();
}

function help(rung: Rung, window: BrowserWindow, host: StationHost): void {
  console.error(`watchdog: ${rung}`);
  host.tellHelp(rung);
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
