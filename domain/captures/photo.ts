import { z } from 'zod';

/** TR-03121-3.2 §5.1.2: the live image, cropped from a larger sensor image, never upscaled. */
export const photoWidth = 1244;
export const photoHeight = 1600;
/** Highest-quality JPEG of that size stays below this; larger messages are refused. */
export const photoMaxBytes = 6_000_000;

export const counterReason = z.enum([
  'device-missing',
  'not-possible',
  'not-wanted',
  'tries-used-up',
  'injured-temporary',
  'missing-permanent',
  'quality',
  /** A photographer has sent a picture; the person has the code for it. */
  'photo-code',
  'timed-out',
  /** Both index fingers gave the same print, twice. */
  'same-finger',
  /** The other index finger cannot be captured here, so both are left to the counter (TR-03121-3.2 §4.8). */
  'other-finger',
  'too-young',
]);
export type CounterReason = z.infer<typeof counterReason>;

export const photoRecord = z.strictObject({
  capturedAt: z.iso.datetime(),
  cameraId: z.string().max(80),
  /** The automatic control of TR-03121-3.2 tables 5.2/5.3 has not judged this picture. */
  control: z.literal('not-yet-checked'),
  shots: z.number().int().min(1),
});
