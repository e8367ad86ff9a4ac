import { execFile } from 'node:child_process';
import type { BrowserWindow } from 'electron';
import type { StationHost } from '../host/station-host.ts';

const lookEveryMs = 100;

/**
 * Tells systemd that the terminal is up: the station has answered and the page has drawn a heading. Without that the unit
 * (Type=notify) counts as failed after its time. Does nothing where no service manager asked for it.
 */
export async function tellWhenUp(window: BrowserWindow, host: StationHost): Promise<void> {
  if (process.env.NOTIFY_SOCKET === undefined) return;
  while (!window.isDestroyed() && !(await isUp(window, host)))
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  execFile('systemd-notify', ['--ready'], () => {});
}

async function isUp(window: BrowserWindow, host: StationHost): Promise<boolean> {
  const answered = await host.call('snapshot.get', null);
  if (!answered.ok || !window.isVisible()) return false;
  const drawn: unknown = await window.webContents.executeJavaScript("document.querySelector('h1') !== null");
  return drawn === true;
}
