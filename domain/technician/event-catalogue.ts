import { z } from 'zod';

/** Who caused an event. */
const role = z.enum(['citizen', 'technician', 'system', 'clerk']);
/** What becomes of it: nothing to do, somebody should look, somebody must act. */
const disposition = z.enum(['none', 'look', 'act']);

export const loggedEvent = z.strictObject({
  /** Row in its table; newest first in the viewer. */
  row: z.number().int(),
  source: z.enum(['audit', 'device', 'check']),
  at: z.iso.datetime(),
  id: z.string().max(80),
  type: z.enum(['session', 'case', 'device', 'check', 'access', 'terminal']),
  role,
  disposition,
  /** A random id of a session or case, a device's code, a check's figures: never anything of a person. */
  detail: z.string().max(300),
});
export type LoggedEvent = z.infer<typeof loggedEvent>;
type Kind = Pick<LoggedEvent, 'type' | 'role' | 'disposition'>;

/** Every event of the audit chain, by construction without personal data: an id of this list and a random number. */
export const auditCatalogue = {
  'session-started': { type: 'session', role: 'citizen', disposition: 'none' },
  'session-wiped': { type: 'session', role: 'system', disposition: 'none' },
  'session-resumed': { type: 'session', role: 'system', disposition: 'look' },
  'draft-unreadable-removed': { type: 'session', role: 'system', disposition: 'look' },
  'case-sealed': { type: 'case', role: 'citizen', disposition: 'none' },
  'case-received': { type: 'case', role: 'system', disposition: 'none' },
  'case-refused': { type: 'case', role: 'system', disposition: 'act' },
  'case-fetched-erased': { type: 'case', role: 'clerk', disposition: 'none' },
  'case-expired-erased': { type: 'case', role: 'system', disposition: 'act' },
  'store-replaced': { type: 'terminal', role: 'system', disposition: 'act' },
  'case-salvaged': { type: 'case', role: 'system', disposition: 'look' },
  'clock-set': { type: 'terminal', role: 'system', disposition: 'look' },
  'terminal-enrolled': { type: 'terminal', role: 'system', disposition: 'none' },
  'technician-entered': { type: 'access', role: 'technician', disposition: 'none' },
  'technician-left': { type: 'access', role: 'technician', disposition: 'none' },
  'technician-pin-wrong': { type: 'access', role: 'technician', disposition: 'look' },
  'technician-restarted': { type: 'access', role: 'technician', disposition: 'none' },
  'technician-exported': { type: 'access', role: 'technician', disposition: 'none' },
  'report-made': { type: 'terminal', role: 'system', disposition: 'none' },
} as const satisfies Record<string, Kind>;
/** Whether this version knows the event; older stores may hold others. */
export const isAuditEvent = (event: string): event is AuditEvent => Object.hasOwn(auditCatalogue, event);
export type AuditEvent = keyof typeof auditCatalogue;

/** A change of a device's condition. */
export const deviceEventKind = (state: string): Kind => ({
  type: 'device',
  role: 'system',
  disposition: state === 'down' ? 'act' : state === 'degraded' ? 'look' : 'none',
});

export const checkEventKind = (ok: boolean, by: string): Kind => ({
  type: 'check',
  role: by === 'morning' ? 'system' : 'technician',
  disposition: ok ? 'none' : 'act',
});
