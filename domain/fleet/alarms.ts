import { z } from 'zod';
import type { Heartbeat } from './heartbeat.ts';

/** What is wrong with a terminal; an alarm opens when it begins and closes by itself when it ends. */
export const alarmKind = z.enum(['silent', 'device-down', 'paper', 'unsent', 'not-ready', 'closed']);
export type AlarmKind = z.infer<typeof alarmKind>;

/** `subject`: which device, or why it is closed; else empty. */
export interface Condition {
  kind: AlarmKind;
  subject: string;
}

/** Three heartbeats that did not come. */
export const silentAfterMs = 3 * 60_000;
/** A case that has not reached the office for so long. */
const unsentAfterMs = 3_600_000;
const fewSlips = 30;

/** What a heartbeat tells to be wrong. Closed on purpose (by staff or a technician) is no alarm. */
export function conditionsOf(beat: Heartbeat, now: number): Condition[] {
  const { devices, oldestUnsentAt, readiness, closed, slipsLeft } = beat;
  const printer = devices.find(({ kind }) => kind === 'slip-printer')?.code;
  const paper = slipsLeft < fewSlips || printer === 'paper-low' || printer === 'paper-out';
  const onPurpose = ['service', 'stood-down', 'wait'];
  return [
    ...devices
      .filter(({ state }) => state === 'down')
      .map(({ kind }) => ({ kind: 'device-down' as const, subject: kind })),
    ...(paper ? [{ kind: 'paper' as const, subject: '' }] : []),
    ...(oldestUnsentAt !== null && now - Date.parse(oldestUnsentAt) > unsentAfterMs
      ? [{ kind: 'unsent' as const, subject: '' }]
      : []),
    ...(readiness && readiness.failed > 0 ? [{ kind: 'not-ready' as const, subject: '' }] : []),
    ...(closed !== null && !onPurpose.includes(closed) ? [{ kind: 'closed' as const, subject: closed }] : []),
  ];
}
