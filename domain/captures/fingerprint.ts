import { z } from 'zod';
import { counterReason } from './photo.ts';

/** ISO/IEC 19794-4 / TR-03121-3.2 §5.4.5 finger codes. Unattended only the two index fingers are captured. */
export const fingerCodes = { rightIndex: 2, leftIndex: 7 } as const;
export const fingerCode = z.union([z.literal(2), z.literal(7)]);
export type FingerCode = z.infer<typeof fingerCode>;

/** An 8-bit grey image of a finger, row by row, 0 = black ridge. */
export const fingerImage = z.strictObject({
  width: z.number().int().min(1).max(1024),
  height: z.number().int().min(1).max(1024),
  /** Pixels per inch; 500 or 1000 by TR-03121-3.2 §5.1.5. */
  ppi: z.number().int().min(100).max(1200),
  pixels: z.instanceof(Uint8Array),
});
export type FingerImage = z.infer<typeof fingerImage>;

export const fingerOutcome = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('captured'),
    finger: fingerCode,
    capturedAt: z.iso.datetime(),
    scannerId: z.string().max(80),
    attempts: z.number().int().min(1),
    /** 0–100 as the device reports it, 255 = failed; the terminal's own measure follows with the quality port. */
    deviceQuality: z.number().int().min(0).max(255),
  }),
  z.strictObject({
    state: z.literal('counter'),
    finger: fingerCode,
    reason: counterReason,
    attempts: z.number().int().min(0),
  }),
]);
export type FingerOutcome = z.infer<typeof fingerOutcome>;

/** TR-03121-3.2 table 5.4, index fingers. */
export const indexFingerThreshold = 30;
export const attemptsPerFinger = 3;
