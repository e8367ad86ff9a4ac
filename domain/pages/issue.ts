import { z } from 'zod';

/** Everything that can be wrong with an answer. Each code has one plain sentence in every language. */
export const issueCode = z.enum([
  'required',
  'too-long',
  'sum-too-long',
  'character',
  'no-letter',
  'doctorate-unknown',
  'small-print',
  'impossible-date',
  'future-date',
  'too-long-ago',
  'postal-code',
  'town-mismatch',
  'house-number-missing',
  'height-range',
  'height-unusual',
  'serial-length',
  'serial-character',
  'serial-check-digit',
  'email',
  'email-required',
  'representative-minor',
  'representative-count',
  'product-twice',
  'delivery-address',
]);
export type IssueCode = z.infer<typeof issueCode>;

/** One thing to mend, at one field. `params` are numbers or single characters for the sentence, never a whole answer. */
export const issue = z.strictObject({
  field: z.string().max(60),
  code: issueCode,
  /**
   * `blocks` must be mended; `ask` is put to the citizen once ("Stimmt das?") and may be confirmed; `notice` is only
   * told.
   */
  severity: z.enum(['blocks', 'ask', 'notice']).default('blocks'),
  params: z.record(z.string(), z.union([z.string().max(8), z.number()])).default({}),
});
export type Issue = z.infer<typeof issue>;
