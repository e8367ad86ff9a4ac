import type { BrowserWindow } from 'electron';
import { callSchemas, isCallName } from '../../domain/station-api/calls.ts';
import { type Answer, type Topic, topics } from '../../domain/station-api/messages.ts';
import type { StationHost } from '../host/station-host.ts';
import type { AnswerCall } from './screen-door.ts';

/** Checks the screen's calls against their schemas before they reach the station, which checks again. */
export const stationAnswers =
  (host: StationHost): AnswerCall =>
  async (name, params) => {
    if (typeof name !== 'string' || !isCallName(name)) return refuse('unknown-call');
    const checked = callSchemas[name].params.safeParse(params);
    if (!checked.success) return refuse('malformed');
    return host.call(name, checked.data);
  };

/** Station → screen; an event that does not match its schema is a defect of ours and never reaches the page. */
export function tellScreen(window: BrowserWindow, topic: Topic, payload: unknown): void {
  if (window.isDestroyed()) return;
  window.webContents.send('station:event', topic, topics[topic].parse(payload));
}

const refuse = (code: 'unknown-call' | 'malformed'): Answer => ({ ok: false, failure: { code, issues: [] } });
