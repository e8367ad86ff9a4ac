import { deviceCondition, deviceKind } from '../../../domain/devices/condition.ts';
import { checkId } from '../../../domain/technician/check.ts';
import type { LoggedEvent } from '../../../domain/technician/event-catalogue.ts';
import { auditCatalogue, isAuditEvent } from '../../../domain/technician/event-catalogue.ts';
import { conditionSentence } from '../../../domain/technician/sentences.ts';
import { checkTitles } from '../../../domain/technician/titles.ts';
import { shortTitle } from '../short-title.ts';

const stateWords = { ok: 'in Ordnung', degraded: 'ansehen', down: 'gestört', starting: 'startet' } as const;

/** What happened, in words, and what is known about it. Events of other versions keep their own names. */
export function eventWords({ source, id, detail }: LoggedEvent): { title: string; detail: string } {
  if (source === 'audit') return { title: isAuditEvent(id) ? auditCatalogue[id].title : id, detail };
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
