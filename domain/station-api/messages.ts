import { z } from 'zod';
import { keypadKey } from '../devices/keypad-key.ts';
import { fingerPreview } from '../session/finger-preview.ts';
import { snapshot } from '../session/snapshot.ts';
import { rung } from '../technician/recovery.ts';
import { callFailure, stationPicture } from './calls.ts';
import { devState } from './dev-calls.ts';

/** What the station tells without being asked. */
export const topics = {
  snapshot,
  dev: devState,
  'finger-preview': fingerPreview,
  /** A live picture of a camera that lives in the station. */
  'camera-frame': z.strictObject({ jpeg: stationPicture }),
  /** A key of the column's keypad was pressed. */
  keypad: z.strictObject({ key: keypadKey }),
} as const;
export type Topic = keyof typeof topics;
export const topic = z.enum(['snapshot', 'dev', 'finger-preview', 'camera-frame', 'keypad']);

export const answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: callFailure }),
]);
export type Answer = z.infer<typeof answer>;

/** Screen → station, over Electron's IPC or the developer's WebSocket. */
export const callMessage = z.strictObject({
  kind: z.literal('call'),
  id: z.number().int().nonnegative(),
  name: z.string().max(60),
  params: z.unknown(),
});
export type CallMessage = z.infer<typeof callMessage>;

export const replyMessage = z.strictObject({
  kind: z.literal('reply'),
  id: z.number().int().nonnegative(),
  answer,
});

export const eventMessage = z.strictObject({
  kind: z.literal('event'),
  topic,
  payload: z.unknown(),
});

/** Station → screen. */
export const screenMessage = z.discriminatedUnion('kind', [replyMessage, eventMessage]);
export type ScreenMessage = z.infer<typeof screenMessage>;

/** Host (Electron main, or the developer's browser host) → station. */
export const toStation = z.discriminatedUnion('kind', [
  callMessage,
  /** First message. The key of the session that a crashed predecessor left, if one was running. */
  z.strictObject({
    kind: z.literal('start'),
    sessionKey: z.instanceof(Uint8Array).nullable(),
    /** That predecessor ended unasked. */
    afterEnd: z.boolean(),
  }),
  z.strictObject({ kind: z.literal('stop') }),
  /** Answered with `alive`, or the station is taken for hung. */
  z.strictObject({ kind: z.literal('ask-alive') }),
  /** Whether the screen can be touched; told anew to each station. */
  z.strictObject({ kind: z.literal('touch'), isThere: z.boolean() }),
  /** What the watchdog did about a terminal that did not work. */
  z.strictObject({ kind: z.literal('helped'), rung }),
]);
export type ToStation = z.infer<typeof toStation>;

/** Station → host. The host holds the session key in memory only, so that it outlives the station. */
export const fromStation = z.discriminatedUnion('kind', [
  replyMessage,
  eventMessage,
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('alive') }),
  z.strictObject({ kind: z.literal('hold-key'), sessionKey: z.instanceof(Uint8Array) }),
  z.strictObject({ kind: z.literal('drop-key') }),
  /** The technician's wish: the station alone, the whole terminal, or the computer. */
  z.strictObject({ kind: z.literal('restart'), what: z.enum(['station', 'app', 'shutdown']) }),
]);
export type FromStation = z.infer<typeof fromStation>;
