import { z } from 'zod';
import { fingerHint } from '../captures/finger-attempt.ts';
import { fingerCode, fingerOutcome } from '../captures/fingerprint.ts';
import { counterReason, photoRecord } from '../captures/photo.ts';
import { cameraControls } from '../devices/camera-controls.ts';
import { deviceCondition, deviceKind } from '../devices/condition.ts';
import { answers, pageId, stepId } from '../pages/page-values.ts';
import { checkOverrides } from '../photo/criteria/table.ts';
import { photoRules } from '../photo/guidance/rules.ts';
import { accessibilityContacts } from '../services/feedback.ts';
import { onlineServices } from '../services/online-services.ts';
import { service } from '../services/service.ts';
import { slipState } from '../slip/slip.ts';
import { waitingRoom } from '../sync/protocol.ts';
import { display } from './display.ts';
import { family } from './family.ts';
import { language } from './language.ts';
import { sessionState } from './session-state.ts';
import { voice } from './voice.ts';

export const stepProgress = z.strictObject({
  step: stepId,
  state: z.enum(['done', 'current', 'todo', 'skipped', 'counter']),
  /** Why a step is skipped (age) or left to the counter. */
  reason: z.enum(['age', 'counter']).nullable(),
});
export type StepProgress = z.infer<typeof stepProgress>;

/** What the scanner asks of the citizen at this moment; `clash`: both prints were of one finger, read and go on. */
export const fingerPrompt = z.enum(['place', 'hold', 'lift', 'judging', 'again', 'done', 'counter', 'clash']);
export const fingersLive = z.strictObject({
  finger: fingerCode,
  attempt: z.number().int().min(1),
  prompt: fingerPrompt,
  hint: fingerHint,
  /** 0…1 of the current capture. */
  progress: z.number().min(0).max(1),
  /** How well the finger lies, without numbers: 0–3. */
  bars: z.number().int().min(0).max(3),
});
export type FingersLive = z.infer<typeof fingersLive>;

/** Everything the screen needs, sent whole after every change. Lives in memory only. */
export const sessionSnapshot = z.strictObject({
  state: sessionState,
  language,
  display,
  voice,
  /** Which service is open, in the state `service`. */
  service: service.nullable(),
  page: pageId.nullable(),
  /** The pages of this citizen in order: age and product decide. */
  pages: z.array(pageId),
  steps: z.array(stepProgress),
  answers,
  /** What the people before in this session have said; null for the first one. */
  family: family.nullable(),
  /** The page was opened by "Ändern" on the review: Weiter leads back there. */
  fromReview: z.boolean(),
  photo: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('taken'), record: photoRecord }),
      z.strictObject({ state: z.literal('counter'), reason: counterReason }),
    ])
    .nullable(),
  /** Bursts that this session has used, kept photo or not. */
  photoTries: z.number().int().min(0),
  fingers: z.array(fingerOutcome),
  fingersLive: fingersLive.nullable(),
  signature: z
    .discriminatedUnion('state', [
      z.strictObject({ state: z.literal('signed') }),
      z.strictObject({ state: z.literal('counter'), reason: counterReason }),
    ])
    .nullable(),
  /** Seconds left of the idle warning, or null. */
  idleSecondsLeft: z.number().int().nullable(),
  /** `called`: the desk shows the call. `unreached`: the desk cannot be told just now. */
  help: z.enum(['called', 'coming', 'unreached']).nullable(),
  /** Why the citizen is sent to the counter before anything was kept. */
  referral: z.enum(['birth-date-unknown', 'temporary-document']).nullable(),
  /** The confirmed case could not be stored; the citizen is back on the review. */
  sealFailed: z.boolean(),
  slip: slipState.nullable(),
});
export type SessionSnapshot = z.infer<typeof sessionSnapshot>;

/** What the attract screen and the frame show about the terminal itself. */
export const terminalSnapshot = z.strictObject({
  terminalId: z.string(),
  authority: z.string(),
  /** Where the counter is, for whoever is sent there; empty = nobody wrote it down. */
  counterPlace: z.string(),
  /** Screen millimetres per CSS pixel; scales every control. */
  millimetresPerPixel: z.number().positive(),
  simulation: z.boolean(),
  /** The day in Berlin (`YYYY-MM-DD`) that ages and fees go by. */
  today: z.iso.date(),
  /** One photo fee for the person, or one for each document; municipalities differ. */
  photoFeePerPerson: z.boolean(),
  /** Which of several cameras, by a part of its label; empty = the first. */
  cameraLabel: z.string(),
  /** What is set on it by hand. */
  cameraControls,
  /** How the live picture leads to a photo. */
  photoRules,
  photoChecks: checkOverrides,
  devices: z.array(z.strictObject({ kind: deviceKind, driver: z.string(), condition: deviceCondition })),
  /** Headphones are plugged into the column: what is personal may be spoken. */
  headphones: z.boolean(),
  /** At the counter now, as the intake last said; null while it cannot be asked. */
  waiting: waitingRoom.nullable(),
  /** What the terminal offers besides an application, now. */
  services: z.array(service),
  onlineServices,
  accessibility: accessibilityContacts,
  /** A sentence of the staff on the start page. */
  serviceMessage: z.string().nullable(),
  outOfService: z.enum(['not-enrolled', 'storage', 'service', 'unfit', 'stood-down', 'wait']).nullable(),
  technician: z.strictObject({
    /** The PIN was right; the technician's pages are on the screen. */
    open: z.boolean(),
    /** Until when no PIN is taken, after too many wrong ones. */
    waitUntil: z.iso.datetime().nullable(),
    /** The terminal is being set up: the PIN is asked for without the hidden gesture. */
    asksPin: z.boolean(),
  }),
});
export type TerminalSnapshot = z.infer<typeof terminalSnapshot>;

export const snapshot = z.strictObject({ terminal: terminalSnapshot, session: sessionSnapshot });
export type Snapshot = z.infer<typeof snapshot>;
