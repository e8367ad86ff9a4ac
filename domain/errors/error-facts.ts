import { z } from 'zod';

/** What may be told of an unexpected error in a log. */
export const errorFacts = z.strictObject({
  name: z.string(),
  code: z.string().max(60).optional(),
  /** Where it happened. */
  frames: z.array(z.string()),
});
export type ErrorFacts = z.infer<typeof errorFacts>;
