import { z } from 'zod';
import { checkOverrides } from '../../domain/photo/criteria/table.ts';
import { photoReason } from '../../domain/photo/reason.ts';
import { photoReport } from '../../domain/photo/report.ts';

const bitmap = z.instanceof(ImageBitmap);
const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** From the page to the worker; frames and stills are handed over and closed there. */
export const request = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('open'),
    /** Day whose table of criteria holds, and an operator's own limits. */
    day: z.iso.date(),
    overrides: checkOverrides,
    /** Full years; null: a grown-up's limits. */
    age: z.number().int().min(0).nullable(),
    /** Pixels across of the camera's stills, null where they are as large as the preview. */
    stillWidth: z.number().int().positive().nullable(),
  }),
  z.strictObject({ kind: z.literal('look'), id: z.number().int(), frame: bitmap, now: z.number() }),
  z.strictObject({ kind: z.literal('judge'), id: z.number().int(), still: bitmap }),
]);
export type Request = z.infer<typeof request>;

const liveFinding = z.strictObject({
  faces: z.number().int().min(0),
  reasons: z.array(photoReason),
  mandatoryMet: z.boolean(),
});

/** From the worker to the page. */
export const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('ready') }),
  z.strictObject({ kind: z.literal('looked'), id: z.number().int(), finding: liveFinding }),
  z.strictObject({
    kind: z.literal('judged'),
    id: z.number().int(),
    photo: z.strictObject({ report: photoReport, jpeg: bytes, jp2: bytes }),
  }),
  z.strictObject({
    kind: z.literal('refused'),
    id: z.number().int(),
    code: z.enum(['no-face', 'outside', 'camera-too-far']),
  }),
]);
export type Answer = z.infer<typeof answer>;
