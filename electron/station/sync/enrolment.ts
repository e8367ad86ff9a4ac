import { z } from 'zod';
import { keySet } from '../../../domain/sync/protocol.ts';

/** What the intake gave: the terminal's id, the keys to seal to and to believe, the client certificate (PEM). */
export const enrolment = z.strictObject({
  terminalId: z.string().max(60),
  keys: keySet,
  certificate: z.string().nullable().default(null),
  /** Of the terminal's key that was enrolled; null = from before it was noted. */
  keyId: z.string().nullable().default(null),
});
export type Enrolment = z.infer<typeof enrolment>;

export const enrolmentSetting = 'enrolment';
