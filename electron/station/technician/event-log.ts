import {
  auditCatalogue,
  checkEventKind,
  deviceEventKind,
  isAuditEvent,
  type LoggedEvent,
} from '../../../domain/technician/event-catalogue.ts';
import type { Audit } from '../store/audit.ts';
import type { CheckRuns } from '../store/check-runs.ts';
import type { DeviceEvents } from '../store/device-events.ts';

type Stores = { audit: Audit; deviceEvents: DeviceEvents; checkRuns: CheckRuns };

/**
 * Everything that was written down, newest first: audit, devices, checks. Built from codes, random ids and figures
 * alone; nothing that a citizen entered can be in it.
 */
export function eventLog(
  stores: Stores,
  asked: { errorsOnly: boolean; before: number; limit: number },
): LoggedEvent[] {
  // Errors are rare: to fill a page with them, more rows are looked through.
  const rows = asked.errorsOnly ? 5_000 : asked.limit;
  const events = [
    ...stores.audit.before(asked.before, rows).map(auditEvent),
    ...stores.deviceEvents.before(asked.before, rows).map(deviceEvent),
    ...stores.checkRuns.before(asked.before, rows).map(checkEvent),
  ];
  return events
    .filter(({ disposition }) => !asked.errorsOnly || disposition !== 'none')
    .sort((a, b) => b.at.localeCompare(a.at) || b.row - a.row)
    .slice(0, asked.limit);
}

function auditEvent(row: ReturnType<Audit['rows']>[number]): LoggedEvent {
  const { type, role, disposition } = isAuditEvent(row.event) ? auditCatalogue[row.event] : unknownEvent;
  const at = new Date(row.at).toISOString();
  const detail = row.subject ?? '';
  return { row: row.seq, source: 'audit', at, id: row.event, type, role, disposition, detail };
}

/** Of another version. */
const unknownEvent = { type: 'terminal', role: 'system', disposition: 'look' } as const;

function deviceEvent(row: ReturnType<DeviceEvents['since']>[number]): LoggedEvent {
  return {
    row: row.row,
    source: 'device',
    at: new Date(row.at).toISOString(),
    id: `${row.device}-${row.state}`,
    ...deviceEventKind(row.state),
    detail: row.code ?? '',
  };
}

function checkEvent(run: ReturnType<CheckRuns['latest']>[number]): LoggedEvent {
  const { row, at, id, ok, by, detail } = run;
  return { row, source: 'check', at, id, ...checkEventKind(ok, by), detail };
}
