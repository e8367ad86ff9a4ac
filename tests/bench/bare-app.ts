import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** An Electron app that does nothing but show a heading and a button in a window like ours. Returns its folder. */
export function writeBareApp(folder: string): string {
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
