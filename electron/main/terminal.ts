import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { UptimeClock } from '../../domain/clock.ts';
import { giveBackMemory } from '../host/give-back-memory.ts';
import { StationHost } from '../host/station-host.ts';
import { AfterCitizen, isInUse } from './after-citizen.ts';
import type { AnswerCall } from './screen-door.ts';
import { forgetCitizen, freshPage } from './security.ts';
import { tellUse, tellWhenUp } from './service-manager.ts';
import { stationAnswers, tellScreen } from './station-ipc.ts';
import { stationSpawner } from './station-spawner.ts';
import { watchTerminal } from './watch-terminal.ts';

/** A computer that just starts takes some seconds. */
const longestLoadMs = 30_000;

type Options = {
  window: BrowserWindow;
  /** The window's first page; rejects when it could not be loaded. */
  loaded: Promise<void>;
  answerScreen: (answer: AnswerCall) => void;
  kiosk: boolean;
  dist: string;
  dataDir: string;
};

/** The station behind the window, and the watch over both. Returns whether the window may close. */
export function runTerminal({ window, loaded, answerScreen, kiosk, dist, dataDir }: Options): () => boolean {
  // Somebody may set the system's clock: that is no sign that a station or a screen hangs.
  const clock = new UptimeClock();
  const afterCitizen = new AfterCitizen({
    clock,
    left: () => void forgetCitizen(window),
    alone: () => {
      giveBackMemory();
      // In a developer's window nobody would bring it back.
      if (kiosk) freshPage(window);
    },
  });
  const host = new StationHost({
    clock,
    spawn: stationSpawner(dist, dataDir),
    onEvent: (topic, payload) => {
      tellScreen(window, topic, payload);
      tellUse(topic, payload);
      afterCitizen.tell(isInUse(topic, payload));
    },
    onRestart: (what) => {
      if (what === 'app') app.relaunch();
      // The computer itself is only switched off where the terminal owns it.
      else if (kiosk)
        app.once('will-quit', () => spawn('systemctl', ['poweroff'], { detached: true }).unref());
      app.quit();
    },
  });
  answerScreen(stationAnswers(host));
  window.webContents.on('input-event', () => afterCitizen.touched());
  void watch();
  return stopStationFirst(host);

  async function watch(): Promise<void> {
    // A page that fails, or never comes, is the watchdog's to help; without one the developer is told.
    await Promise.race([
      loaded.catch((error: unknown) => {
        if (!kiosk) throw error;
      }),
      new Promise<void>((goOn) => clock.setTimeout(goOn, longestLoadMs)),
    ]);
    // A developer's window may lie behind others, and then draws nothing.
    if (kiosk) watchTerminal({ window, host, clock, file: join(dataDir, 'relaunches.json') });
    await tellWhenUp(window, host);
  }
}

/** Quitting waits until the station has closed its store; tells whether it has. */
function stopStationFirst(host: StationHost): () => boolean {
  let stopped = false;
  app.on('before-quit', (event) => {
    if (stopped) return;
    event.preventDefault();
    void host.stop().then(() => {
      stopped = true;
      app.quit();
    });
  });
  return () => stopped;
}
