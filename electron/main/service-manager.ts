import { execFile } from 'node:child_process';
import type { BrowserWindow } from 'electron';
import { type Topic, topics } from '../../domain/station-api/messages.ts';
import type { StationHost } from '../host/station-host.ts';

const lookEveryMs = 100;

/**
 * What systemd is told (Type=notify, `systemctl status`). Does nothing where no service manager asked for it.
 */
const asked = process.env.NOTIFY_SOCKET !== undefined;
const notify = (...words: string[]) => {
  if (asked) execFile('systemd-notify', words, () => {});
};

/**
 * The terminal is up: the station has answered and the page has drawn a heading. Without that the unit counts as failed
 * after its time.
 */
export async function tellWhenUp(window: BrowserWindow, host: StationHost): Promise<void> {
  if (!asked) return;
  while (!window.isDestroyed() && !(await isUp(window, host)))
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  notify('--ready');
}

/** For `WatchdogSec=` of the unit: this process still goes its rounds. Whether the terminal is well is the watchdog's. */
export const tellAlive = (): void => notify('WATCHDOG=1');

/** Whether a citizen is at the terminal; the update waits for `closed`. Nothing of what they do. */
export function tellUse(topic: Topic, payload: unknown): void {
  if (!asked || topic !== 'snapshot') return;
  const { state } = topics.snapshot.parse(payload).session;
  const now = state === 'attract' ? 'free' : state === 'out-of-service' ? 'closed' : 'in use';
  if (now !== told) notify(`--status=${now}`);
  told = now;
}
let told: string | undefined;

async function isUp(window: BrowserWindow, host: StationHost): Promise<boolean> {
  const answered = await host.call('snapshot.get', null);
  if (!answered.ok || !window.isVisible()) return false;
  const drawn: unknown = await window.webContents
    .executeJavaScript("document.querySelector('#root:not([data-drawn-ahead]) h1') !== null")
    // A page that ends meanwhile is loaded again.
    .catch(() => false);
  return drawn === true;
}
