import { z } from 'zod';

const bytes = z.instanceof(Uint8Array<ArrayBuffer>);
/** Between page and worker: both prints there, the outcome back. */
export const compareJob = z.strictObject({
  stored: z.strictObject({ file: bytes, ppi: z.number() }),
  control: bytes,
});
export type CompareJob = z.infer<typeof compareJob>;

export const compareOutcome = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    value: z.strictObject({ score: z.number(), threshold: z.number(), same: z.boolean() }),
  }),
  z.strictObject({
    ok: z.literal(false),
    failure: z.strictObject({ code: z.enum(['unreadable', 'size', 'blank']) }),
  }),
]);
export type CompareOutcome = z.infer<typeof compareOutcome>;
