import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, BrowserWindow, Menu, session } from 'electron';
import { SteerableClock, UptimeClock } from '../../domain/clock.ts';
import { configure } from '../configure/command.ts';
import { diagnose } from '../diagnose/command.ts';
import { forkStation } from '../host/fork-station.ts';
import { giveBackMemory } from '../host/give-back-memory.ts';
import { tellLastWords } from '../host/last-words.ts';
import { StationHost } from '../host/station-host.ts';
import { AfterCitizen, isInUse } from './after-citizen.ts';
import { declareAppScheme, serveApp } from './app-protocol.ts';
import { forbidCoreDumps } from './core-dumps.ts';
import {
  appOrigin,
  cutOffNetwork,
  forgetCitizen,
  freshPage,
  lockContents,
  lockSession,
  lockWindow,
} from './security.ts';
import { tellUse, tellWhenUp } from './service-manager.ts';
import { answerScreen, tellScreen } from './station-ipc.ts';
import { utilityStation } from './utility-station.ts';
import { Watchdog } from './watchdog.ts';
import { windowOptions } from './window.ts';

/**
 * Electron main: the window, the lock-down, the watch over the station.
 * `--data-dir=…` and `--config=…` are for developers and tests; a packaged terminal uses its own places.
 */
const dist = resolve(import.meta.dirname, '..');
/** The same file as a real one: in a packaged terminal it lies beside the archive. */
const besideArchive = (file: string) => file.replace('app.asar', 'app.asar.unpacked');
/** Python and the font loader cannot read inside the archive. */
const assets = besideArchive(join(dist, 'assets'));
const kiosk = app.isPackaged || app.commandLine.hasSwitch('kiosk');
const dataDir =
  app.commandLine.getSwitchValue('data-dir') ||
  (app.isPackaged ? app.getPath('userData') : resolve(dist, '../.data/terminal'));

/** A computer that just starts takes some seconds. */
const longestLoadMs = 30_000;

// Instead of Electron's dialog with the error's message; whoever started the terminal starts it anew.
tellLastWords('main');
// Root (containers, CI) has no OS sandbox to use; a terminal runs under its own user.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setPath('userData', join(dataDir, 'electron'));
declareAppScheme();
cutOffNetwork();
lockContents();
Menu.setApplicationMenu(null);
if (app.commandLine.hasSwitch('diagnose')) {
  // For SSH: no window, the checks of the terminal that runs, or of a station started for them.
  const after = process.argv.slice(process.argv.indexOf('--diagnose') + 1);
  void diagnose(after, { dataDir, spawn: stationSpawner(), print: (text) => console.log(text) }).then(
    (code) => app.exit(code),
  );
} else if (app.commandLine.hasSwitch('configuration')) {
  const after = process.argv.slice(process.argv.indexOf('--configuration') + 1);
  void configure(after, { print: (text) => console.log(text), clock: new SteerableClock() }).then((code) =>
    app.exit(code),
  );
} else if (!app.requestSingleInstanceLock()) app.exit(0);
else startTerminal();

function startTerminal(): void {
  app.on('window-all-closed', () => app.quit());
  // Not awaited here: Electron becomes ready only after this module has been evaluated.
  void app.whenReady().then(openTerminal);
}

async function openTerminal(): Promise<void> {
  forbidCoreDumps();
  // A partition without "persist:" lives in memory: nothing of a citizen's page is ever written by Chromium.
  const pageSession = session.fromPartition('terminal');
  lockSession(pageSession);
  serveApp(pageSession, join(dist, 'renderer'));
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
    spawn: stationSpawner(),
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
  // After the station, which needs longer to get ready.
  const window = new BrowserWindow(
    windowOptions({ kiosk, preload: join(dist, 'preload/preload.cjs'), session: pageSession }),
  );
  answerScreen(window, host);
  window.webContents.on('input-event', () => afterCitizen.touched());
  // A renderer that dies is loaded again; the station still knows the step.
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') window.webContents.reload();
  });
  window.once('ready-to-show', () => window.show());
  const stopped = stopStationFirst(host);
  if (kiosk) lockWindow(window, stopped);
  // A page that fails, or never comes, is the watchdog's to help; without one the developer is told.
  await Promise.race([
    window.loadURL(`${appOrigin}/index.html`).catch((error: unknown) => {
      if (!kiosk) throw error;
    }),
    new Promise<void>((goOn) => clock.setTimeout(goOn, longestLoadMs)),
  ]);
  // A developer's window may lie behind others, and then draws nothing.
  if (kiosk) new Watchdog({ window, host, clock, file: join(dataDir, 'relaunches.json') }).start();
  await tellWhenUp(window, host);
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

function stationSpawner() {
  const script = join(dist, 'station/station.js');
  const config = app.commandLine.getSwitchValue('config');
  const args = [`--data-dir=${dataDir}`, `--assets=${assets}`, ...(config ? [`--config=${config}`] : [])];
  const [major = 0] = process.versions.electron.split('.').map(Number);
  if (major >= 35) return utilityStation(script, args);
  // Such an Electron is for development and tests; its Node beside it cannot read inside the archive either.
  const shipped = app.isPackaged
    ? join(process.resourcesPath, 'node')
    : resolve(dist, '../node_modules/.bin/node');
  return forkStation(besideArchive(script), existsSync(shipped) ? shipped : 'node', args);
}
