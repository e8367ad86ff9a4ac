import { type BrowserWindow, ipcMain } from 'electron';
import type { Answer } from '../../domain/station-api/messages.ts';
import { appOrigin } from './security.ts';

/** Answers one call of the screen; checks name and parameters itself. */
export type AnswerCall = (name: unknown, params: unknown) => Promise<Answer>;

/**
 * The screen's calls, taken from the main frame of our own page only. They wait until somebody answers them, which is what
 * the returned function is for.
 */
export function openScreenDoor(window: BrowserWindow): (answer: AnswerCall) => void {
  const answering = Promise.withResolvers<AnswerCall>();
  ipcMain.handle('station:call', async (event, name: unknown, params: unknown): Promise<Answer> => {
    const frame = event.senderFrame;
    if (frame !== window.webContents.mainFrame || !frame.url.startsWith(`${appOrigin}/`))
      return { ok: false, failure: { code: 'unknown-call', issues: [] } };
    return (await answering.promise)(name, params);
  });
  return answering.resolve;
}
