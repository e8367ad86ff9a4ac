import { z } from 'zod';

/** Whether a terminal takes people: yes, in a moment ("bitte warten"), or not until somebody says so. */
export const terminalMode = z.enum(['open', 'wait', 'stood-down']);
export type TerminalMode = z.infer<typeof terminalMode>;

/** What staff may ask of a terminal from afar. None of it ends a citizen's session: it counts from the next one on. */
export const order = z.discriminatedUnion('kind', [
  /** A sentence on the start page; null takes it away. */
  z.strictObject({ kind: z.literal('message'), text: z.string().trim().min(1).max(160).nullable() }),
  z.strictObject({ kind: z.literal('mode'), mode: terminalMode }),
  z.strictObject({ kind: z.literal('restart') }),
]);
export type Order = z.infer<typeof order>;

export const command = z.strictObject({ id: z.uuid(), order });
export type Command = z.infer<typeof command>;
