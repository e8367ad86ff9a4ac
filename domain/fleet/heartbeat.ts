import { z } from 'zod';
import { deviceCondition, deviceKind } from '../devices/condition.ts';
import { stepId } from '../pages/page-values.ts';
import { sessionState } from '../session/session-state.ts';
import { command, terminalMode } from './command.ts';

/** `POST /v1/heartbeat`, with every pull: how the terminal is, never who stands there. */
export const heartbeat = z.strictObject({
  /** The name on its sign; empty = none was given. */
  name: z.string().max(40),
  version: z.string().max(40),
  state: sessionState,
  step: stepId.nullable(),
  devices: z.array(z.strictObject({ kind: deviceKind, ...deviceCondition.shape })).max(10),
  slipsLeft: z.number().int().min(0),
  unsent: z.number().int().min(0),
  oldestUnsentAt: z.iso.datetime().nullable(),
  /** The latest run of every check: when the newest was, and how many did not pass. */
  readiness: z.strictObject({ at: z.iso.datetime(), failed: z.number().int().min(0) }).nullable(),
  /** Why it takes nobody; null = it does. */
  closed: z.string().max(40).nullable(),
  mode: terminalMode,
  message: z.string().max(160).nullable(),
  /** Commands that are done. */
  done: z.array(z.uuid()).max(50),
});
export type Heartbeat = z.infer<typeof heartbeat>;

/** Commands that are not done yet, oldest first. */
export const heartbeatAnswer = z.strictObject({ commands: z.array(command).max(50) });
