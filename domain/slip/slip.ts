import { z } from 'zod';
import { documentState } from './documents.ts';

/** What is still needed at the counter. The slip carries these as sentences and nothing personal. */
export const slipTodo = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('old-document') }),
  z.strictObject({ kind: z.literal('fee'), cents: z.number().int() }),
  z.strictObject({ kind: z.literal('photo-at-counter') }),
  z.strictObject({ kind: z.literal('photo-code') }),
  z.strictObject({ kind: z.literal('fingerprints-at-counter') }),
  z.strictObject({ kind: z.literal('fingerprints-compare') }),
  z.strictObject({ kind: z.literal('signature-at-counter') }),
  z.strictObject({ kind: z.literal('representatives') }),
  z.strictObject({ kind: z.literal('birth-certificate') }),
  z.strictObject({ kind: z.literal('photo-id-for-post') }),
]);
export type SlipTodo = z.infer<typeof slipTodo>;

export const slipDone = z.enum(['base-data', 'photo', 'fingerprints', 'signature']);

/** The content of the slip, before language and paper. */
export const slipContent = z.strictObject({
  caseCode: z.string().regex(/^\d{8}$/),
  /** Codes of those who came before in the same session, so that one slip is enough for the clerk to find all. */
  together: z.array(z.string().regex(/^\d{8}$/)),
  products: z.array(z.enum(['id-card', 'passport'])),
  done: z.array(slipDone),
  todo: z.array(slipTodo),
  printedAt: z.iso.datetime(),
  deleteAt: z.iso.datetime(),
});
export type SlipContent = z.infer<typeof slipContent>;

export const slipState = z.strictObject({
  content: slipContent,
  /** "printed" only after the printer said so. */
  printing: z.enum(['waiting', 'printing', 'printed', 'failed']),
  failure: z.string().max(40).nullable(),
  /** Seconds until the screen wipes itself; null while a code that was not printed waits for acknowledgement. */
  secondsLeft: z.number().int().nullable(),
  documents: z.array(documentState),
  /** Somebody else of the family may come next. */
  another: z.boolean(),
});
export type SlipState = z.infer<typeof slipState>;

/** `12345678` → `123 4567-8`, as people read it aloud. */
export const formatCaseCode = (code: string): string =>
  `${code.slice(0, 3)} ${code.slice(3, 7)}-${code.slice(7)}`;
