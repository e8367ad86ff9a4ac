import { z } from 'zod';

/** What the citizen may take along on paper besides the slip: four photos, a page with all answers. */
export const documentKind = z.enum(['photo-sheet', 'data-sheet']);
export type DocumentKind = z.infer<typeof documentKind>;

export const documentState = z.strictObject({
  kind: documentKind,
  state: z.enum(['offered', 'printing', 'printed', 'failed']),
  /** The printer's closed code. */
  failure: z.string().max(40).nullable(),
});
export type DocumentState = z.infer<typeof documentState>;
