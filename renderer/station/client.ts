import type { KeypadKey } from '../../domain/devices/keypad-key.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import {
  type CallFailure,
  type CallName,
  type CallParams,
  type CallResult,
  callSchemas,
} from '../../domain/station-api/calls.ts';
import { answer, topics } from '../../domain/station-api/messages.ts';
import type { StationDoor } from './door.ts';
import { mirror, useFingerPreview, useMirror } from './store.ts';

const askAgainMs = 1000;
/** Where nobody touches anything, a station that is gone would be noticed by nobody. */
const askAliveMs = 5000;
const stationAway: CallFailure = { code: 'station-away', issues: [] };

let door: StationDoor;

/** Who draws the live pictures of a camera in the station. */
export const cameraFrames = new Set<(jpeg: Uint8Array<ArrayBuffer>) => void>();

/** Who follows the keys of the column's keypad. */
export const keypadKeys = new Set<(key: KeypadKey) => void>();

/**
 * Starts the mirror: subscribes to the station's topics and asks for the first snapshot.
 * While the station is away it is asked again every second; its next snapshot ends that.
 */
export async function connectStation(opened: StationDoor): Promise<void> {
  door = opened;
  door.subscribe('snapshot', (payload) => {
    mirror(topics.snapshot.parse(payload));
  });
  door.subscribe('dev', (payload) => {
    useMirror.setState({ dev: topics.dev.parse(payload) });
  });
  door.subscribe('finger-preview', (payload) => {
    useFingerPreview.setState({ preview: topics['finger-preview'].parse(payload) });
  });
  door.subscribe('camera-frame', (payload) => {
    const { jpeg } = topics['camera-frame'].parse(payload);
    for (const listener of [...cameraFrames]) listener(jpeg);
  });
  door.subscribe('keypad', (payload) => {
    const { key } = topics.keypad.parse(payload);
    for (const listener of [...keypadKeys]) listener(key);
  });
  await refresh();
  setInterval(() => void call('snapshot.get', null), askAliveMs);
}

async function refresh(): Promise<void> {
  const snapshot = await call('snapshot.get', null);
  if (!snapshot.ok) return;
  mirror(snapshot.value);
  if (!snapshot.value.terminal.simulation) return;
  const dev = await call('dev.state', null);
  if (dev.ok) useMirror.setState({ dev: dev.value });
}

/** Asks the station. Parameters are checked before they leave, the answer before it is believed. */
export async function call<C extends CallName>(
  name: C,
  params: CallParams<C>,
): Promise<Result<CallResult<C>, CallFailure>> {
  const checked = callSchemas[name].params.safeParse(params);
  if (!checked.success) return fail({ code: 'malformed', issues: [] });
  let reply: unknown;
  try {
    reply = await door.call(name, checked.data);
  } catch {
    return away();
  }
  const parsed = answer.parse(reply);
  if (!parsed.ok) return parsed.failure.code === 'station-away' ? away() : fail(parsed.failure);
  return ok(callSchemas[name].result.parse(parsed.value));
}

function away(): { ok: false; failure: CallFailure } {
  if (!useMirror.getState().away) {
    useMirror.setState({ away: true });
    const timer = setInterval(() => {
      if (useMirror.getState().away) void refresh();
      else clearInterval(timer);
    }, askAgainMs);
  }
  return fail(stationAway);
}
