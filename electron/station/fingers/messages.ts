import { z } from 'zod';
import { fingerQuality } from '../../../domain/captures/finger-attempt.ts';
import { fingerCode, fingerImage } from '../../../domain/captures/fingerprint.ts';

const minutia = z.strictObject({
  x: z.number(),
  y: z.number(),
  angle: z.number(),
  type: z.enum(['ending', 'bifurcation', 'other']),
  quality: z.number(),
});
const minutiae = z.array(minutia).max(4000);
const bytes = z.instanceof(Uint8Array<ArrayBuffer>);

/** Station → worker thread. */
export const task = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('analyse'), id: z.number(), image: fingerImage }),
  z.strictObject({ kind: z.literal('match'), id: z.number(), a: minutiae, b: minutiae }),
  z.strictObject({
    kind: z.literal('encode'),
    id: z.number(),
    finger: fingerCode,
    quality: z.number(),
    image: fingerImage,
  }),
]);
export type Task = z.infer<typeof task>;

/** Worker thread → station. */
export const answers = {
  analyse: z.strictObject({ quality: fingerQuality, minutiae }),
  match: z.strictObject({ score: z.number(), same: z.boolean() }),
  encode: z.strictObject({ bmp: bytes, cbeff: bytes }),
} as const;
export const reply = z.strictObject({ id: z.number(), answer: z.unknown() });
