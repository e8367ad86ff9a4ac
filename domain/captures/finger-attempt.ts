import { z } from 'zod';
import { padResult } from './pad.ts';

/** What the person should do better, as the screen says it. */
export const fingerHint = z.enum([
  'none',
  'nothing',
  'light',
  'dry',
  'wet',
  'partial',
  'moved',
  'rotated',
  'up',
  'down',
  'left',
  'right',
  'quality',
]);
export type FingerHint = z.infer<typeof fingerHint>;

/** Quality of a capture and who measured it; 255 = failed (TR-03121-3.2 §5.4.5.1.1). */
export const fingerQuality = z.strictObject({
  value: z.number().min(0).max(255),
  id: z.string().max(80),
  version: z.string().max(20),
  /** False for an estimate, which nobody may take for NFIQ 2.2. */
  certified: z.boolean(),
});

/** How one press of the finger ended. The image of any but the kept one is gone at once; this stays as evidence. */
export const fingerAttempt = z.strictObject({
  at: z.iso.datetime(),
  result: z.enum(['sufficient', 'insufficient', 'nothing', 'mismatch', 'unmeasured', 'clash']),
  hint: fingerHint,
  quality: fingerQuality.nullable(),
  /** 0–100 as the scanner itself judged, 255 = failed; null when it has no opinion. */
  deviceQuality: z.number().int().min(0).max(255).nullable(),
  pad: padResult,
});
export type FingerAttempt = z.infer<typeof fingerAttempt>;
