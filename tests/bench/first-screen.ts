import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright';
import { ElectronTerminal } from '../support/electron-terminal.ts';
import type { LiveIntake } from '../support/live-intake.ts';
import { alternate, type Benchmark } from './benchmark.ts';
import { withDisplayAndIntake } from './display-and-intake.ts';

const root = resolve(import.meta.dirname, '../..');

/** After a power cut at night: when can the first citizen begin? */
export const firstScreen: Benchmark = {
  name: 'first-screen',
  value: 'start of the built app until "Jetzt beginnen" can be touched',
  baseline: 'the same of an Electron window with one static page',
  run: (folder) =>
    withDisplayAndIntake(async (display, intake) => {
      const dataDir = join(folder, 'terminal');
      const config = `--config=${join(dataDir, 'terminal.yaml')}`;
      const bare = writeBareApp(join(folder, 'bare'));
      await enrol(intake, display, dataDir);
      const medians = await alternate(
        7,
        1,
        () => untilTouchable(display, [`--data-dir=${dataDir}`, config, root]),
        () => untilTouchable(display, [bare]),
      );
      return [{ name: 'first-screen', ...medians, goal: 2 }];
    }),
};

/** Leaves a data folder as that of a terminal that has been in service before. */
async function enrol(intake: LiveIntake, display: string, dataDir: string): Promise<void> {
  mkdirSync(dataDir);
  const enrolmentCode = await intake.code();
  const terminal = await ElectronTerminal.launch({ intakeUrl: intake.url, enrolmentCode, display, dataDir });
  try {
    await terminal.untilState('attract');
  } finally {
    await terminal.close();
  }
}

async function untilTouchable(display: string, args: readonly string[]): Promise<number> {
  const flags = ['--kiosk', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
  const start = performance.now();
  const app = await _electron.launch({
    args: [...flags, ...args],
    env: { ...process.env, DISPLAY: display },
    cwd: root,
  });
  try {
    const page = await app.firstWindow();
    await page.getByRole('button', { name: 'Jetzt beginnen' }).click({ trial: true });
    return performance.now() - start;
  } finally {
    await app.close();
  }
}

/** An Electron app that does nothing but show a heading and a button in a window like ours. */
function writeBareApp(folder: string): string {
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bare', main: 'main.cjs' }));
  writeFileSync(
    join(folder, 'index.html'),
    '<!doctype html><html lang="de"><meta charset="utf-8"><title>Bare</title><h1>Ausweis</h1><button>Jetzt beginnen</button></html>',
  );
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow } = require('electron');
     app.setPath('userData', require('node:path').join(__dirname, 'data'));
     app.on('window-all-closed', () => app.quit());
     app.whenReady().then(() => {
       const window = new BrowserWindow({ kiosk: true, frame: false, show: false, webPreferences: { sandbox: true } });
       window.once('ready-to-show', () => window.show());
       return window.loadFile('index.html');
     });`,
  );
  return folder;
}
