import { join, resolve } from 'node:path';
import { app, BrowserWindow, Menu, session } from 'electron';
import { tellLastWords } from '../host/last-words.ts';
import { declareAppScheme, serveApp } from './app-protocol.ts';
import { forbidCoreDumps } from './core-dumps.ts';
import { firstPicture } from './first-picture.ts';
import { openScreenDoor } from './screen-door.ts';
import { cutOffNetwork, lockContents, lockSession, lockWindow, startPage } from './security.ts';
import { windowOptions } from './window.ts';

/**
 * Electron main: the locks, the window with its first picture; then everything else (terminal.ts), which would only keep
 * that picture waiting. `--data-dir=…` and `--config=…` are for developers and tests; a packaged terminal uses its own places.
 */
const dist = resolve(import.meta.dirname, '..');
const kiosk = app.isPackaged || app.commandLine.hasSwitch('kiosk');
const dataDir =
  app.commandLine.getSwitchValue('data-dir') ||
  (app.isPackaged ? app.getPath('userData') : resolve(dist, '../.data/terminal'));

// Instead of Electron's dialog with the error's message; whoever started the terminal starts it anew.
tellLastWords('main');
// Root (containers, CI) has no OS sandbox to use; a terminal runs under its own user.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
app.setPath('userData', join(dataDir, 'electron'));
declareAppScheme();
cutOffNetwork();
lockContents();
Menu.setApplicationMenu(null);
const command = (['diagnose', 'configuration'] as const).find((name) => app.commandLine.hasSwitch(name));
if (command) {
  // No window: for SSH, and for whoever writes a terminal's file.
  const after = process.argv.slice(process.argv.indexOf(`--${command}`) + 1);
  void import('./commands.ts').then((commands) => commands[command](after, { dist, dataDir }));
} else if (!app.requestSingleInstanceLock()) app.exit(0);
else {
  app.on('window-all-closed', () => app.quit());
  // Not awaited here: Electron becomes ready only after this module has been evaluated.
  void app.whenReady().then(openTerminal);
}

async function openTerminal(): Promise<void> {
  // A partition without "persist:" lives in memory: nothing of a citizen's page is ever written by Chromium.
  const pageSession = session.fromPartition('terminal');
  lockSession(pageSession);
  serveApp(pageSession, join(dist, 'renderer'));
  const window = new BrowserWindow(
    windowOptions({ kiosk, preload: join(dist, 'preload/preload.cjs'), session: pageSession }),
  );
  const answerScreen = openScreenDoor(window);
  let mayClose = () => true;
  if (kiosk) lockWindow(window, () => mayClose());
  // A renderer that dies is loaded again; the station still knows the step.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit') window.webContents.reload();
  });
  const loaded = window.loadURL(startPage);
  // Whether it could be loaded is looked at in runTerminal.
  loaded.catch(() => {});
  await firstPicture(window);
  const [{ runTerminal }] = await Promise.all([import('./terminal.ts'), forbidCoreDumps()]);
  mayClose = runTerminal({ window, loaded, answerScreen, kiosk, dist, dataDir });
}
