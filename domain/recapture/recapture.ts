import { z } from 'zod';
import { application } from '../application/application.ts';
import { fingerOutcome } from '../captures/fingerprint.ts';

/** What a clerk may have captured anew at a terminal while the rest of the case waits. */
export const recapturePart = z.enum(['photo', 'fingers']);
export type RecapturePart = z.infer<typeof recapturePart>;

/** Parts of the case's package that a new capture takes the place of. */
export const belongsTo = (part: RecapturePart, name: string): boolean =>
  part === 'photo' ? name.startsWith('photo.') : name.startsWith('finger-');

const head = {
  schema: z.literal('ausweis-terminal/supplement/1'),
  /** The case whose part this replaces. */
  caseId: z.uuid(),
  terminalId: z.string(),
  confirmedAt: z.iso.datetime(),
};

/** `supplement.json` in a package that replaces one part of a case; its images are named as in the case. */
export const supplement = z.discriminatedUnion('part', [
  z.strictObject({ ...head, part: z.literal('photo'), photo: application.shape.photo }),
  z.strictObject({ ...head, part: z.literal('fingers'), fingers: z.array(fingerOutcome) }),
]);
export type Supplement = z.infer<typeof supplement>;

/** The citizen is back: what the slip says, and the applicant's day and month of birth. */
export const recaptureRequest = z.strictObject({
  caseCode: z.string().max(20),
  day: z.number().int().min(1).max(31),
  month: z.number().int().min(1).max(12),
});
export type RecaptureRequest = z.infer<typeof recaptureRequest>;

/** All that a terminal learns about the case: which parts are wanted. */
export const recaptureAnswer = z.strictObject({
  caseId: z.uuid(),
  caseCode: z.string().regex(/^\d{8}$/),
  parts: z.array(recapturePart).min(1),
});
export type Recapture = z.infer<typeof recaptureAnswer>;
