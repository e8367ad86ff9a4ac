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
  /** The driver's closed error code, for technicians and the event log. */
  code: z.string().max(40).nullable(),
});
export type DeviceCondition = z.infer<typeof deviceCondition>;
