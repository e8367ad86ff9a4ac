import { z } from 'zod';
import { criterionId } from './criterion.ts';
import { photoLandmark } from './landmark.ts';
import { photoReason } from './reason.ts';

export const criterionResult = z.strictObject({
  id: criterionId,
  /** What was measured; null when it could not be measured (then `ok` is null too). */
  value: z.number().nullable(),
  min: z.number().nullable(),
  max: z.number().nullable(),
  mandatory: z.boolean(),
  ok: z.boolean().nullable(),
  reason: photoReason.nullable(),
});
export type CriterionResult = z.infer<typeof criterionResult>;

/** The automatic control of one picture (TR-03121-3.2 §5.4.1): ok only if every evaluated criterion is. */
export const photoReport = z.strictObject({
  /** Version of the criteria table, its date of validity. */
  table: z.iso.date(),
  verdict: z.enum(['ok', 'nok']),
  criteria: z.array(criterionResult).max(60),
  /** Reasons of the failed criteria, most important first. */
  reasons: z.array(photoReason).max(60),
  /** Seems to wear a head covering: asked, not refused (PassV annex 8: religious reasons). */
  headCovering: z.boolean(),
  /** Where the face was seen; reports of earlier versions have none. */
  landmarks: z.array(photoLandmark).max(20).default([]),
});
export type PhotoReport = z.infer<typeof photoReport>;
