import { deviceCondition, deviceKind } from '../../../domain/devices/condition.ts';
import { checkId } from '../../../domain/technician/check.ts';
import type { AuditEvent, LoggedEvent } from '../../../domain/technician/event-catalogue.ts';
import { isAuditEvent } from '../../../domain/technician/event-catalogue.ts';
import { conditionSentence } from '../../../domain/technician/sentences.ts';
import { checkTitles } from '../../../domain/technician/titles.ts';
import { shortTitle } from '../short-title.ts';

const auditTitles: Record<AuditEvent, string> = {
  'session-started': 'Sitzung begonnen',
  'session-wiped': 'Sitzung gelöscht',
  'session-resumed': 'Sitzung nach Absturz fortgesetzt',
  'draft-unreadable-removed': 'Unlesbarer Entwurf entfernt',
  'case-sealed': 'Fall versiegelt',
  'case-received': 'Fall im Bürgercenter angekommen',
  'case-refused': 'Fall vom Bürgercenter abgelehnt',
  'case-fetched-erased': 'Fall abgeholt und hier gelöscht',
  'case-expired-erased': 'Fall nach 96 Stunden gelöscht',
  'store-replaced': 'Beschädigte Datenbank beiseitegelegt und ersetzt: Datenträger prüfen',
  'case-salvaged': 'Versiegelter Fall aus der beschädigten Datenbank gerettet',
  'clock-set': 'Uhr wurde gestellt',
  'terminal-enrolled': 'Terminal angemeldet',
  'technician-entered': 'Technik: PIN richtig',
  'technician-left': 'Technik: verlassen',
  'technician-pin-wrong': 'Technik: PIN falsch',
  'technician-restarted': 'Technik: Neustart',
  'technician-exported': 'Technik: exportiert',
  'report-made': 'Bereitschaftsbericht erstellt',
};

const stateWords = { ok: 'in Ordnung', degraded: 'ansehen', down: 'gestört', starting: 'startet' } as const;

/** What happened, in words, and what is known about it. Events of other versions keep their own names. */
export function eventWords({ source, id, detail }: LoggedEvent): { title: string; detail: string } {
  if (source === 'audit') return { title: isAuditEvent(id) ? auditTitles[id] : id, detail };
  if (source === 'check') {
    const check = checkId.safeParse(id);
    return { title: `Prüfung: ${check.success ? checkTitles[check.data] : id}`, detail };
  }
  for (const kind of deviceKind.options)
    for (const state of deviceCondition.shape.state.options)
      if (id === `${kind}-${state}`)
        return {
          title: `${shortTitle(kind)}: ${stateWords[state]}`,
          detail: detail === '' ? '' : conditionSentence(state, detail),
        };
  return { title: id, detail };
}
