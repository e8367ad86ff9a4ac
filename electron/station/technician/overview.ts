import { z } from 'zod';
import type { TechnicianOverview } from '../../../domain/station-api/technician-calls.ts';
import type { CheckId } from '../../../domain/technician/check.ts';
import { missingForService } from '../../../domain/technician/commissioning.ts';
import { paperForecast } from '../../../domain/technician/paper-forecast.ts';
import { faultCounts, timeline } from '../../../domain/technician/timeline.ts';
import { logRetentionMs, paperChangedSetting } from '../jobs/forget-log.ts';
import type { Audit } from '../store/audit.ts';
import type { Technician } from './technician.ts';

const dayMs = 86_400_000;
const mostLags = 50;

/** Everything on the technician's first page, as it is now. */
export function technicianOverview(technician: Technician): TechnicianOverview {
  const { clock, devices, stores, version, configuration, contact } = technician.options;
  const now = clock.now();
  const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
  const { count: unsent, oldestAt } = stores.outbox.unsent();
  return {
    now: new Date(now).toISOString(),
    version,
    devices: devices.list().map((device) => ({
      ...device,
      name: devices.nameOf(device.kind),
      day: timeline(stores.deviceEvents.ofDevice(device.kind, now - dayMs), now - dayMs, now),
    })),
    checks: stores.checkRuns.latest(),
    faults: faultCounts(stores.deviceEvents.since(now - logRetentionMs)),
    paper: paper(technician, now, configuration.paper),
    counters: counters(stores.audit, stores.slipsPrinted.since(now - logRetentionMs).length),
    unsent,
    oldestUnsent: iso(oldestAt),
    lastSync: iso(contact.lastAnswerAt),
    syncLags: syncLags(stores.audit),
    closed: technician.fitness.state.closed,
    warnings: technician.fitness.state.warnings,
    commissioning: {
      state: technician.commissioning.state,
      doneAt: iso(technician.commissioning.doneAt),
      asksForSetUp: technician.commissioning.asksForSetUp,
      missing: missingNow(technician),
    },
  };
}

/** What the terminal has not passed yet. */
export const missingNow = ({ options: { stores, devices } }: Technician): CheckId[] =>
  missingForService(
    stores.checkRuns.latest(),
    devices.list().map(({ kind }) => kind),
  );

export function paper(
  { options: { stores } }: Technician,
  now: number,
  { rollMetres, slipMetres }: { rollMetres: number; slipMetres: number },
): TechnicianOverview['paper'] {
  const changedAt = stores.settings.get(paperChangedSetting, z.number()) ?? 0;
  const printedSinceChange = stores.slipsPrinted.since(changedAt).length;
  const roll = { metres: rollMetres, slipMetres, printedSinceChange };
  const printedLately = stores.slipsPrinted.since(now - 7 * dayMs);
  return { printedSinceChange, ...paperForecast(roll, printedLately, now) };
}

function counters(audit: Audit, slips: number): TechnicianOverview['counters'] {
  const count = (event: Parameters<Audit['append']>[0]) => audit.count(event);
  return [
    { name: 'Begonnene Sitzungen', value: count('session-started') },
    { name: 'Versiegelte Fälle', value: count('case-sealed') },
    { name: 'Im Bürgercenter angekommen', value: count('case-received') },
    { name: 'Abgeholt und hier gelöscht', value: count('case-fetched-erased') },
    { name: 'Nach 96 Stunden gelöscht', value: count('case-expired-erased') },
    { name: 'Gedruckte Belege', value: slips },
    { name: 'Wiederaufgenommene Sitzungen', value: count('session-resumed') },
  ];
}

/** From "sealed" to "received" of each case, the newest last. */
function syncLags(audit: Audit): TechnicianOverview['syncLags'] {
  const sealed = new Map<string, number>();
  const lags: TechnicianOverview['syncLags'] = [];
  for (const { event, subject, at } of audit.latest(1_000).reverse()) {
    if (subject === null) continue;
    if (event === 'case-sealed') sealed.set(subject, at);
    const since = event === 'case-received' ? sealed.get(subject) : undefined;
    if (since !== undefined) lags.push({ at: new Date(at).toISOString(), ms: at - since });
  }
  return lags.slice(-mostLags);
}
