import { z } from 'zod';

/**
 * Outcome of presentation attack detection (TR-03121-3.2: "PAD") for one capture: a provider's score, 0 = surely a
 * living person, 1 = surely an attack, or that none was performed. Kept for the clerk, never shown to the citizen.
 */
export const padResult = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('performed'),
    provider: z.string().max(80),
    score: z.number().min(0).max(1),
  }),
  z.strictObject({ state: z.literal('not-performed') }),
]);
export type PadResult = z.infer<typeof padResult>;
