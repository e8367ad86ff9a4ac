import { z } from 'zod';
import { deviceKind } from '../devices/condition.ts';
import { rung } from './recovery.ts';

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

/** What an event may be about. None of them can hold a word that somebody has entered. */
const nothing = z.null().describe('–');
const sessionId = z.uuid().describe('random id of the session');
const sessionOrNone = sessionId.nullable().describe('random id of the session');
const caseId = z.uuid().describe('random id of the case');
export const restartTarget = z
  .union([deviceKind, z.enum(['station', 'app', 'shutdown'])])
  .describe('which part');

const entry = <S extends z.ZodType<string | null>>(
  type: LoggedEvent['type'],
  by: LoggedEvent['role'],
  then: LoggedEvent['disposition'],
  subject: S,
  title: string,
) => ({ type, role: by, disposition: then, subject, title });

/**
 * Every event of the audit chain, by construction without personal data: an id of this list and what `subject` lets
 * through. docs/events.md is made of it.
 */
export const auditCatalogue = {
  'session-started': entry('session', 'citizen', 'none', sessionId, 'Sitzung begonnen'),
  'session-wiped': entry('session', 'system', 'none', sessionOrNone, 'Sitzung gelöscht'),
  'session-resumed': entry('session', 'system', 'look', sessionId, 'Sitzung nach Absturz fortgesetzt'),
  'draft-unreadable-removed': entry('session', 'system', 'look', nothing, 'Unlesbarer Entwurf entfernt'),
  'case-sealed': entry('case', 'citizen', 'none', caseId, 'Fall versiegelt'),
  'case-received': entry('case', 'system', 'none', caseId, 'Fall im Bürgercenter angekommen'),
  'case-refused': entry('case', 'system', 'act', caseId, 'Fall vom Bürgercenter abgelehnt'),
  'case-fetched-erased': entry('case', 'clerk', 'none', caseId, 'Fall abgeholt und hier gelöscht'),
  'case-expired-erased': entry('case', 'system', 'act', caseId, 'Fall nach 96 Stunden gelöscht'),
  'store-replaced': entry(
    'terminal',
    'system',
    'act',
    nothing,
    'Beschädigte Datenbank beiseitegelegt und ersetzt: Datenträger prüfen',
  ),
  'case-salvaged': entry(
    'case',
    'system',
    'look',
    caseId,
    'Versiegelter Fall aus der beschädigten Datenbank gerettet',
  ),
  'terminal-started': entry('terminal', 'system', 'none', nothing, 'Terminal gestartet'),
  'station-ended': entry(
    'terminal',
    'system',
    'look',
    nothing,
    'Station unerwartet beendet und neu gestartet',
  ),
  'terminal-helped': entry(
    'terminal',
    'system',
    'look',
    rung.describe('the step of the watchdog'),
    'Wächter griff ein',
  ),
  'nightly-restart': entry('terminal', 'system', 'none', nothing, 'Nächtlicher Neustart'),
  'clock-set': entry('terminal', 'system', 'look', nothing, 'Uhr wurde gestellt'),
  'terminal-enrolled': entry('terminal', 'system', 'none', nothing, 'Terminal angemeldet'),
  'technician-entered': entry('access', 'technician', 'none', nothing, 'Technik: PIN richtig'),
  'technician-left': entry('access', 'technician', 'none', nothing, 'Technik: verlassen'),
  'technician-pin-wrong': entry('access', 'technician', 'look', nothing, 'Technik: PIN falsch'),
  'technician-restarted': entry('access', 'technician', 'none', restartTarget, 'Technik: Neustart'),
  'technician-exported': entry('access', 'technician', 'none', nothing, 'Technik: exportiert'),
  'technician-configured': entry(
    'access',
    'technician',
    'none',
    nothing,
    'Technik: Konfiguration übernommen',
  ),
  'terminal-set-up': entry('terminal', 'technician', 'none', nothing, 'Terminal eingerichtet'),
  'terminal-commissioned': entry('terminal', 'technician', 'none', nothing, 'Terminal in Betrieb genommen'),
  'report-made': entry('terminal', 'system', 'none', nothing, 'Bereitschaftsbericht erstellt'),
} as const satisfies Record<string, Kind & { subject: z.ZodType<string | null>; title: string }>;
export type AuditEvent = keyof typeof auditCatalogue;
/** What the event is about: a random id, a closed code, or nothing. */
export type SubjectOf<E extends AuditEvent> = z.infer<(typeof auditCatalogue)[E]['subject']>;

/** Whether this version knows the event; older stores may hold others. */
export const isAuditEvent = (event: string): event is AuditEvent => Object.hasOwn(auditCatalogue, event);

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
