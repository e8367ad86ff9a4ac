import { z } from 'zod';
import { fingerAttempt } from './finger-attempt.ts';
import { counterReason } from './photo.ts';

/** ISO/IEC 19794-4 / TR-03121-3.2 §5.4.5 finger codes. Unattended only the two index fingers are captured. */
export const fingerCodes = { rightIndex: 2, leftIndex: 7 } as const;
export const fingerCode = z.union([z.literal(2), z.literal(7)]);
export type FingerCode = z.infer<typeof fingerCode>;

/** The order of TR-03121-3.2 §4.8: right, then left. */
export const fingerOrder = [fingerCodes.rightIndex, fingerCodes.leftIndex] as const;

/** Parts of the case that hold this finger: the capture as it came, and the compressed record for the register. */
export const fingerParts = (finger: FingerCode) =>
  ({ bmp: `finger-${finger}.bmp`, cbeff: `finger-${finger}.cbeff` }) as const;

/** An 8-bit grey image of a finger, row by row, 0 = black ridge. */
export const fingerImage = z
  .strictObject({
    /** WSQ needs 64 pixels at least. */
    width: z.number().int().min(64).max(1600),
    height: z.number().int().min(64).max(1600),
    /** Pixels per inch; 500 or 1000 by TR-03121-3.2 §5.1.5. */
    ppi: z.number().int().min(100).max(1200),
    pixels: z.instanceof(Uint8Array),
  })
  .refine(({ width, height, pixels }) => pixels.length === width * height, 'pixels do not fill the image');
export type FingerImage = z.infer<typeof fingerImage>;

const attempts = z.array(fingerAttempt).max(12);

export const fingerOutcome = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('captured'),
    finger: fingerCode,
    capturedAt: z.iso.datetime(),
    scannerId: z.string().max(80),
    ppi: z.number().int(),
    /** Which of the attempts is the kept one. */
    kept: z.number().int().min(0),
    /** False: time ran out, the best was kept, and the counter captures this finger again. */
    sufficient: z.boolean(),
    timeoutMs: z.number().int(),
    attempts,
  }),
  z.strictObject({
    state: z.literal('counter'),
    finger: fingerCode,
    reason: counterReason,
    timeoutMs: z.number().int().nullable(),
    attempts,
  }),
]);
export type FingerOutcome = z.infer<typeof fingerOutcome>;

/** The finger is to be captured at the counter: it was not captured here, or not well enough. */
export const leftToCounter = (outcome: FingerOutcome): boolean =>
  outcome.state === 'counter' || !outcome.sufficient;
