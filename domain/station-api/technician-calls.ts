import { z } from 'zod';
import { deviceCondition, deviceKind } from '../devices/condition.ts';
import { keypadKey } from '../devices/keypad-key.ts';
import { automaticCheckId, checkId, checkRun, guidedTestId } from '../technician/check.ts';
import { commissioningState, setUpRequest } from '../technician/commissioning.ts';
import { deviceChoice, deviceName, deviceSetUp } from '../technician/device-set-up.ts';
import { loggedEvent, restartTarget } from '../technician/event-catalogue.ts';
import { gate } from '../technician/gates.ts';
import { segment } from '../technician/timeline.ts';

const nothing = z.null();

/** Everything on the technician's first page. */
export const technicianOverview = z.strictObject({
  now: z.iso.datetime(),
  version: z.string(),
  devices: z.array(
    z.strictObject({
      kind: deviceKind,
      driver: z.string(),
      name: z.string(),
      condition: deviceCondition,
      /** The last 24 hours. */
      day: z.array(segment),
    }),
  ),
  /** The latest run of every check. */
  checks: z.array(checkRun),
  /** Of the last 30 days, most frequent first. */
  faults: z.array(z.strictObject({ device: z.string(), code: z.string(), count: z.number().int() })),
  paper: z.strictObject({
    printedSinceChange: z.number().int(),
    slipsLeft: z.number().int(),
    daysLeft: z.number().nullable(),
  }),
  counters: z.array(z.strictObject({ name: z.string(), value: z.number().int() })),
  unsent: z.number().int(),
  oldestUnsent: z.iso.datetime().nullable(),
  lastSync: z.iso.datetime().nullable(),
  /** How long the newest cases took from confirmation to receipt, milliseconds. */
  syncLags: z.array(z.strictObject({ at: z.iso.datetime(), ms: z.number() })),
  closed: z.array(gate),
  warnings: z.array(gate),
  commissioning: z.strictObject({
    state: commissioningState,
    doneAt: z.iso.datetime().nullable(),
    /** Name, intake and PIN may be entered. */
    asksForSetUp: z.boolean(),
    /** What has not passed yet. */
    missing: z.array(checkId),
  }),
});
export type TechnicianOverview = z.infer<typeof technicianOverview>;

/** What a guided test makes a device do. */
export const technicianAction = z.enum([
  'test-slip',
  'lift-top',
  'lift-bottom',
  'lift-stop',
  'light-on',
  'light-off',
]);
export type TechnicianAction = z.infer<typeof technicianAction>;

/** The technician's calls; all but `enter` are refused (`not-now`) until the PIN was right. */
export const technicianCalls = {
  'technician.enter': {
    params: z.strictObject({ pin: z.string().regex(/^\d{4,12}$/) }),
    /** `waitSeconds` > 0: too many wrong ones, ask again after that. */
    result: z.strictObject({ open: z.boolean(), waitSeconds: z.number().int().min(0) }),
  },
  'technician.leave': { params: nothing, result: nothing },
  /** A touch or a key on the technician's pages: the half hour begins anew. Overview and inputs are no such sign. */
  'technician.touch': { params: nothing, result: nothing },
  'technician.overview': { params: nothing, result: technicianOverview },
  /** Runs one automatic check, or all of them. */
  'technician.check': {
    params: z.strictObject({ id: automaticCheckId.nullable() }),
    result: z.strictObject({ runs: z.array(checkRun) }),
  },
  /** What a person has seen, heard or touched in a guided test. */
  'technician.confirm': {
    params: z.strictObject({
      id: guidedTestId,
      ok: z.boolean(),
      value: z.number().nullable(),
      detail: z.string().max(200),
    }),
    result: z.strictObject({ run: checkRun }),
  },
  'technician.act': {
    params: z.strictObject({ action: technicianAction }),
    result: z.strictObject({ ok: z.boolean(), code: z.string().nullable() }),
  },
  /** The empty platen, cell by cell: 0 = clean … 1 = covered; empty when the scanner gave no picture. */
  'technician.platen': {
    params: nothing,
    result: z.strictObject({ columns: z.number().int(), cells: z.array(z.number().min(0).max(1)) }),
  },
  /** One press of a finger, shown as `finger-preview` while it lasts; nothing of it is kept. */
  'technician.press': {
    params: nothing,
    result: z.strictObject({
      ok: z.boolean(),
      code: z.string().nullable(),
      /** 0–100, of the provider that judges the citizens' fingers. */
      quality: z.number().min(0).max(100).nullable(),
    }),
  },
  /** What arrived from keypad and code reader since it was asked `anew`; null = this terminal has no such part. */
  'technician.inputs': {
    params: z.strictObject({ anew: z.boolean() }),
    result: z.strictObject({
      keys: z.array(keypadKey).nullable(),
      headphones: z.boolean().nullable(),
      codes: z.number().int().nullable(),
    }),
  },
  'technician.paperChanged': { params: nothing, result: nothing },
  'technician.events': {
    params: z.strictObject({
      errorsOnly: z.boolean(),
      before: z.iso.datetime().nullable(),
      limit: z.number().int().min(1).max(500),
    }),
    result: z.strictObject({ events: z.array(loggedEvent) }),
  },
  /** Writes log and readiness report into a folder (a USB stick); answers with the names of the files. */
  'technician.export': {
    params: z.strictObject({ folder: z.string().min(1).max(300) }),
    result: z.strictObject({ files: z.array(z.string()), failure: z.string().nullable() }),
  },
  /** Where something can be exported to: the mounted sticks. */
  'technician.folders': { params: nothing, result: z.strictObject({ folders: z.array(z.string()) }) },
  'technician.report': {
    params: nothing,
    result: z.strictObject({ pdf: z.instanceof(Uint8Array), json: z.string() }),
  },
  /** The configuration as it is used, without secrets, and what the file has to say about itself. */
  'technician.configuration': {
    params: nothing,
    result: z.strictObject({
      /** Where two say something else, the first holds. */
      files: z.array(z.string()),
      yaml: z.string(),
      problems: z.array(z.string()),
    }),
  },
  /** Configurations on the mounted sticks, each with the names of what it would change, or why it is refused. */
  'technician.offeredConfigurations': {
    params: nothing,
    result: z.strictObject({
      files: z.array(
        z.strictObject({ file: z.string(), changed: z.array(z.string()), problems: z.array(z.string()) }),
      ),
    }),
  },
  /** Takes one of them over and starts the station anew; answers with why not. */
  'technician.takeOverConfiguration': {
    params: z.strictObject({ file: z.string().min(1).max(400) }),
    result: z.strictObject({ problems: z.array(z.string()) }),
  },
  /** The first set-up; written, then the station starts anew. Answers with what does not fit. */
  'technician.setUp': { params: setUpRequest, result: z.strictObject({ problems: z.array(z.string()) }) },
  /** Which driver and place each device has, and where something is plugged in now. */
  'technician.devices': { params: nothing, result: deviceSetUp },
  /** Other drivers or places for some of them; written, then the station starts anew. Answers with what does not fit. */
  'technician.setDevices': {
    params: z.strictObject({ devices: z.array(deviceChoice).min(1).max(deviceName.options.length) }),
    result: z.strictObject({ problems: z.array(z.string()) }),
  },
  /** The scale that the ruler has shown, from now on. */
  'technician.setScale': {
    params: z.strictObject({ millimetresPerPixel: z.number().positive().max(2) }),
    result: z.strictObject({ problems: z.array(z.string()) }),
  },
  /** The terminal is accepted, if nothing is missing any more. */
  'technician.commission': { params: nothing, result: z.strictObject({ done: z.boolean() }) },
  'technician.restart': {
    params: z.strictObject({ target: restartTarget }),
    result: z.strictObject({ done: z.boolean() }),
  },
  /** What the screen measured of its camera: for the checks of the next report. */
  'camera.facts': {
    params: z.strictObject({
      label: z.string().max(200),
      width: z.number().int().min(0),
      height: z.number().int().min(0),
      framesPerSecond: z.number().min(0),
    }),
    result: nothing,
  },
} as const;
