import type { Heartbeat } from '../../../domain/fleet/heartbeat.ts';
import { type PageId, stepOf } from '../../../domain/pages/page-values.ts';
import type { SessionSnapshot } from '../../../domain/session/snapshot.ts';
import type { CheckRun } from '../../../domain/technician/check.ts';
import type { Devices } from '../devices/devices.ts';

/** How the terminal is, for a heartbeat: what is shown, never to whom. */
export function terminalHealth(facts: {
  name: string;
  version: string;
  session: Pick<SessionSnapshot, 'state' | 'page'>;
  devices: ReturnType<Devices['list']>;
  slipsLeft: number;
  unsent: { count: number; oldestAt: number | null };
  checks: readonly CheckRun[];
  closed: string | null;
}): Omit<Heartbeat, 'mode' | 'message' | 'done'> {
  const { unsent, checks, session } = facts;
  return {
    name: facts.name,
    version: facts.version,
    state: session.state,
    step: stepShown(session),
    devices: facts.devices.map(({ kind, condition }) => ({ kind, ...condition })),
    slipsLeft: facts.slipsLeft,
    unsent: unsent.count,
    oldestUnsentAt: unsent.oldestAt === null ? null : new Date(unsent.oldestAt).toISOString(),
    readiness: readiness(checks),
    closed: facts.closed,
  };
}

function stepShown({ state, page }: { state: SessionSnapshot['state']; page: PageId | null }) {
  if (page) return stepOf[page];
  return state === 'slip' ? ('slip' as const) : null;
}

function readiness(checks: readonly CheckRun[]): Heartbeat['readiness'] {
  const latest = checks
    .map(({ at }) => at)
    .sort()
    .at(-1);
  return latest ? { at: latest, failed: checks.filter(({ ok }) => !ok).length } : null;
}
