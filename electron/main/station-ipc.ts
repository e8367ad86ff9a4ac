import { type BrowserWindow, ipcMain } from 'electron';
import { callSchemas, isCallName } from '../../domain/station-api/calls.ts';
import { type Answer, type Topic, topics } from '../../domain/station-api/messages.ts';
import type { StationHost } from '../host/station-host.ts';
import { appOrigin } from './security.ts';

/**
 * The screen's calls: taken only from the main frame of our own page, checked against the call's schema before they
 * reach the station, which checks again.
 */
export function answerScreen(window: BrowserWindow, host: StationHost): void {
  ipcMain.handle('station:call', async (event, name: unknown, params: unknown): Promise<Answer> => {
    const frame = event.senderFrame;
    if (frame !== window.webContents.mainFrame || !frame.url.startsWith(`${appOrigin}/`))
      return refuse('unknown-call');
    if (typeof name !== 'string' || !isCallName(name)) return refuse('unknown-call');
    const checked = callSchemas[name].params.safeParse(params);
    if (!checked.success) return refuse('malformed');
    return host.call(name, checked.data);
  });
}

/** Station → screen; an event that does not match its schema is a defect of ours and never reaches the page. */
export function tellScreen(window: BrowserWindow, topic: Topic, payload: unknown): void {
  if (window.isDestroyed()) return;
  window.webContents.send('station:event', topic, topics[topic].parse(payload));
}

const refuse = (code: 'unknown-call' | 'malformed'): Answer => ({ ok: false, failure: { code, issues: [] } });
