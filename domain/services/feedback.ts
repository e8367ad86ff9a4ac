import { z } from 'zod';

/** What got in a person's way. A touch is counted, nothing is written: no name, no time but the hour, no text. */
export const feedbackTopic = z.enum(['see', 'hear', 'reach', 'understand', 'use', 'other']);

/** Who answers questions about accessibility, as the terminal's configuration names them. */
export const accessibilityContacts = z.strictObject({
  /** Name, telephone, e-mail of the office's own contact; null = the counter. */
  contact: z.string().min(1).max(160).nullable().default(null),
  /** The body that settles disputes about accessibility (BITV); null = not named. */
  enforcement: z.string().min(1).max(160).nullable().default(null),
});
