import { z } from 'zod';
import { application } from '../../domain/application/application.ts';
import { manifest } from '../../domain/package/case-package.ts';
import { stepId } from '../../domain/pages/page-values.ts';
import { photoVeto } from '../../domain/photo/veto.ts';
import { recapturePart } from '../../domain/recapture/recapture.ts';

/**
 * The exchange between desk page and intake (HTTP, JSON):
 *
 *   POST /desk/api/fetch                  code + day and month of birth → the whole case in one answer
 *   POST /desk/api/cases/{id}/take-over   "übernommen": the intake deletes the package, the terminal follows
 *   POST /desk/api/cases/{id}/photo-veto  the clerk's own word on the photo, for or against the automatic control
 *   POST /desk/api/cases/{id}/recapture   "nur Foto neu", "nur Finger neu": the citizen goes back to a terminal
 *   POST /desk/api/cases/{id}/notes       what was done with the open case at the desk, for the audit
 *   GET  /desk/api/help                   terminals where a citizen called for help
 *   POST /desk/api/help/{id}/answered     somebody goes there
 *
 * Failures are `intakeFailure` of the terminals' protocol.
 */
export const deskFetchRequest = z.strictObject({
  /** As typed: `417 0926-3` and `41709263` are the same. */
  caseCode: z.string().max(20),
  day: z.number().int().min(1).max(31),
  month: z.number().int().min(1).max(12),
  /** Only asked for when two cases fit (`ambiguous-code`). */
  birthYear: z.number().int().min(1850).max(2200).optional(),
});
export type DeskFetchRequest = z.infer<typeof deskFetchRequest>;

export const recaptureAsked = z.strictObject({ part: recapturePart, askedAt: z.iso.datetime() });

export const deskCase = z.strictObject({
  caseId: z.uuid(),
  /** Needed for taking over; for this desk only, good for an hour. */
  handle: z.string(),
  terminalId: z.string(),
  /** The intake's time of this answer, and when the case will be deleted. */
  now: z.iso.datetime(),
  deleteAt: z.iso.datetime(),
  application,
  manifest,
  /** The clerk's own word on the photo, if there is one. */
  photoVeto: photoVeto.nullable(),
  /** Parts that are to be captured anew and have not come yet. */
  wanted: z.array(recaptureAsked),
  /** Parts that were captured anew: what is shown is the new one. */
  replaced: z.array(z.strictObject({ part: recapturePart, at: z.iso.datetime() })),
  /** Every part but `application.json`, as base64. */
  parts: z.record(z.string(), z.base64()),
});
export type DeskCase = z.infer<typeof deskCase>;

export const photoVetoRequest = z.strictObject({ handle: z.string().max(100), veto: photoVeto });
export const photoVetoAnswer = z.strictObject({ veto: photoVeto, at: z.iso.datetime() });

export const helpCallList = z.strictObject({
  calls: z.array(z.strictObject({ terminalId: z.uuid(), step: stepId, at: z.iso.datetime() })),
});
export type HelpCall = z.infer<typeof helpCallList>['calls'][number];

/**
 * How the unattended prints were compared with the person (TR-03121-3.2 §3.9.1.2), or why not:
 * matched = by the comparison on this page; in-procedure = in the certified procedure; identity = the prints did not
 * agree or were not compared, and the clerk vouches for the person otherwise; finger, scanner = not possible.
 */
export const fingerVerification = z.enum([
  'matched',
  'not-needed',
  'in-procedure',
  'override-identity',
  'impossible-finger',
  'impossible-scanner',
]);
export type FingerVerification = z.infer<typeof fingerVerification>;

export const takeOverRequest = z.strictObject({
  handle: z.string().max(100),
  verification: fingerVerification,
});
export const takeOverAnswer = z.strictObject({ state: z.literal('fetched'), at: z.iso.datetime() });

export const recaptureWish = z.strictObject({ handle: z.string().max(100), part: recapturePart });

export const deskNote = z.enum([
  'printed',
  'exported-json',
  'exported-xml',
  'compared-same',
  'compared-different',
]);
export type DeskNote = z.infer<typeof deskNote>;
export const deskNoteRequest = z.strictObject({ handle: z.string().max(100), note: deskNote });
export const deskDone = z.strictObject({ at: z.iso.datetime() });
