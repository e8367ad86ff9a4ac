import { z } from 'zod';

export const deviceKind = z.enum([
  'camera',
  'fingerprint-scanner',
  'slip-printer',
  'document-printer',
  'control-board',
  'code-reader',
]);
export type DeviceKind = z.infer<typeof deviceKind>;

/** ok: use it. degraded: usable, somebody should look. down: its step goes to the counter. */
export const deviceCondition = z.strictObject({
  state: z.enum(['starting', 'ok', 'degraded', 'down']),
  /** The driver's closed error code, for technicians and the event log; by its form never a sentence or a name. */
  code: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .nullable(),
});
export type DeviceCondition = z.infer<typeof deviceCondition>;
