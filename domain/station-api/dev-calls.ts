import { z } from 'zod';
import { deviceKind } from '../devices/condition.ts';
import { keypadKey } from '../devices/keypad-key.ts';

/**
 * The developer's dock and Playwright steer the simulated world with these calls.
 * The station refuses them (`unknown-call`) unless it runs with simulated devices.
 */
export const simulatedFaults = {
  camera: ['unplugged', 'slow', 'blurred', 'dark', 'two-people', 'presentation-attack', 'no-pad'],
  'fingerprint-scanner': [
    'unplugged',
    'slow',
    'nothing',
    'dry',
    'wet',
    'light',
    'partial',
    'rotated',
    'blurred',
    'smudged',
    'low',
    /** The right index finger is pressed, whichever was asked for. */
    'wrong-finger',
    /** The finger stays on the glass. */
    'not-lifted',
    /** A stored picture is replayed: it answers another question. */
    'replayed',
    /** Fat and dust on the empty glass. */
    'dirty',
    /** Presentation attack detection finds an artefact. */
    'artefact',
  ],
  'slip-printer': ['unplugged', 'paper-low', 'paper-out', 'cover-open', 'jam'],
  'control-board': ['unplugged', 'lift-jam', 'emergency-stop', 'dead-light', 'headphones'],
  'code-reader': ['unplugged'],
  'document-printer': ['unplugged', 'paper-out', 'cover-open', 'jam', 'ink-out'],
} as const;

/** The person in front of the simulated camera; angles in degrees, lengths in metres, the rest 0…1. */
export const citizenState = z.strictObject({
  person: z.enum(['amina', 'kwame', 'mei', 'hiro', 'lena', 'jonas']),
  yaw: z.number(),
  pitch: z.number(),
  roll: z.number(),
  distance: z.number(),
  x: z.number(),
  y: z.number(),
  eyesClosed: z.number(),
  mouthOpen: z.number(),
  smile: z.number(),
  browsUp: z.number(),
  frown: z.number(),
  gazeX: z.number(),
  gazeY: z.number(),
  light: z.enum(['even', 'left', 'right', 'top', 'dark', 'bright', 'warm']),
  background: z.enum(['grey', 'stripes', 'checker', 'room', 'gradient']),
  glasses: z.enum(['none', 'thin', 'thick', 'dark', 'glare']),
  second: z.number(),
  blur: z.number(),
  noise: z.number(),
  /** Breathes, blinks and sways a little. */
  idle: z.boolean(),
  /** Reacts to the hints on the screen like a cooperative citizen. */
  follows: z.boolean(),
});
export type CitizenState = z.infer<typeof citizenState>;

export const neutralCitizen: CitizenState = {
  person: 'lena',
  yaw: 0,
  pitch: 0,
  roll: 0,
  distance: 0.8,
  x: 0,
  y: 0,
  eyesClosed: 0,
  mouthOpen: 0,
  smile: 0,
  browsUp: 0,
  frown: 0,
  gazeX: 0,
  gazeY: 0,
  light: 'even',
  background: 'grey',
  glasses: 'none',
  second: 0,
  blur: 0,
  noise: 0,
  idle: true,
  follows: false,
};

export const outboxRow = z.strictObject({
  caseId: z.string(),
  state: z.string(),
  attempts: z.number().int(),
  sealedBytes: z.number().int(),
  capturedAt: z.string(),
  nextAttemptAt: z.string().nullable(),
});

export const devState = z.strictObject({
  now: z.string(),
  networkOn: z.boolean(),
  faults: z.record(deviceKind, z.array(z.string().max(30))),
  citizen: citizenState,
  /** How far the lift has raised the camera from the middle of its way, metres. */
  cameraHeight: z.number(),
  outbox: z.array(outboxRow),
  /** The simulated printer's latest slip as a picture, for people and tests. */
  slipPng: z.instanceof(Uint8Array).nullable(),
  /** The simulated document printer's latest page as a picture; null also where nothing can draw a PDF. */
  pagePng: z.instanceof(Uint8Array).nullable(),
});
export type DevState = z.infer<typeof devState>;

export const devCalls = {
  'dev.state': { params: z.null(), result: devState },
  'dev.fault': {
    params: z.strictObject({ device: deviceKind, fault: z.string().max(30), on: z.boolean() }),
    result: z.null(),
  },
  'dev.citizen': { params: citizenState.partial(), result: z.null() },
  /** Somebody holds a photographer's code before the simulated reader. */
  'dev.scan': { params: z.null(), result: z.null() },
  /** Somebody presses a key of the simulated keypad. */
  'dev.key': { params: z.strictObject({ key: keypadKey }), result: z.null() },
  'dev.network': { params: z.strictObject({ on: z.boolean() }), result: z.null() },
  /** Moves the station's clock forward; timers that fall due fire. */
  'dev.advance': {
    params: z.strictObject({
      milliseconds: z
        .number()
        .min(0)
        .max(40 * 86_400_000),
    }),
    result: z.null(),
  },
  /** Somebody sets the system's clock, rightly or wrongly; time goes on as before. */
  'dev.set-clock': {
    params: z.strictObject({
      byMilliseconds: z
        .number()
        .int()
        .min(-40 * 86_400_000)
        .max(40 * 86_400_000),
    }),
    result: z.null(),
  },
  /** Runs one round of upload and receipts now. */
  'dev.sync': { params: z.null(), result: z.null() },
} as const;
