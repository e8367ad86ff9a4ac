import { z } from 'zod';
import { photoReport } from '../photo/report.ts';
import { padResult } from './pad.ts';

/** TR-03121-3.2 §5.1.2: the live image, cropped from a larger sensor image, never upscaled. */
export const photoWidth = 1244;
export const photoHeight = 1600;
/** TR-03121-3.2 §5.6: the producer's copy, JPEG 2000. */
export const producerWidth = 622;
export const producerHeight = 800;
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

/** What the citizen said about a head covering that the control believes to see (PassV annex 8: asked, not refused). */
export const headCovering = z.enum(['not-asked', 'none', 'religious', 'medical', 'other']);
export type HeadCovering = z.infer<typeof headCovering>;

export const photoFlag = z.enum([
  /** The budget was over: the best image, although the control does not accept it (TR-03121-3.2 §4.1). */
  'released-after-time-out',
  /** No try is left: likewise. */
  'released-after-last-try',
  /** At some moment of the capture more than one face was before the camera. */
  'several-people-detected',
]);
export type PhotoFlag = z.infer<typeof photoFlag>;

/** Parts `photo.jpg` (register) and `photo.jp2` (producer) of the case. */
export const photoRecord = z.strictObject({
  capturedAt: z.iso.datetime(),
  cameraId: z.string().max(80),
  report: photoReport,
  pad: padResult,
  /** Bursts in this session, with this one. */
  tries: z.number().int().min(1),
  flags: z.array(photoFlag).max(photoFlag.options.length),
  headCovering,
});
