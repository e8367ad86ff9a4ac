import { alarmKind } from '../../domain/fleet/alarms.ts';
import { order } from '../../domain/fleet/command.ts';
import { heartbeat } from '../../domain/fleet/heartbeat.ts';
import { stepId } from '../../domain/pages/page-values.ts';
import { helpCalls } from '../store/help-calls.ts';
import type { Store } from '../store/store.ts';
import type { FleetTerminal } from './contract.ts';

/** Closed alarms are shown so long. */
const shownMs = 24 * 3_600_000;
const mostCommands = 5;

/** Every terminal with its latest heartbeat, alarms, call for help and latest commands. */
export async function fleetNow(store: Store, now: number): Promise<FleetTerminal[]> {
  const { db } = store;
  const [terminals, alarms, calls, commands] = await Promise.all([
    db
      .selectFrom('terminal')
      .leftJoin('terminal_heartbeat', 'terminal_heartbeat.terminal_id', 'terminal.id')
      .select(['terminal.id', 'at', 'step_since', 'beat'])
      .orderBy('terminal.enrolled_at')
      .execute(),
    db
      .selectFrom('fleet_alarm')
      .selectAll()
      .where((where) =>
        where.or([where('closed_at', 'is', null), where('closed_at', '>', new Date(now - shownMs))]),
      )
      .orderBy('opened_at', 'desc')
      .execute(),
    helpCalls(store),
    db.selectFrom('fleet_command').selectAll().orderBy('given_at', 'desc').limit(500).execute(),
  ]);
  return terminals.map(({ id, at, step_since, beat }) => {
    const call = calls.find(({ terminal_id }) => terminal_id === id);
    return {
      terminalId: id,
      at: at?.toISOString() ?? null,
      stepSince: step_since?.toISOString() ?? null,
      // A heartbeat that an older version has written may be of another shape.
      beat: (beat && heartbeat.safeParse(JSON.parse(beat)).data) || null,
      alarms: alarms
        .filter(({ terminal_id }) => terminal_id === id)
        .map(({ kind, subject, opened_at, closed_at }) => ({
          kind: alarmKind.parse(kind),
          subject,
          openedAt: opened_at.toISOString(),
          closedAt: closed_at?.toISOString() ?? null,
        })),
      help: call ? { step: stepId.parse(call.step), at: call.called_at.toISOString() } : null,
      commands: commands
        .filter(({ terminal_id }) => terminal_id === id)
        .slice(0, mostCommands)
        .map(({ command_order, given_at, done_at }) => ({
          order: order.parse(JSON.parse(command_order)),
          givenAt: given_at.toISOString(),
          doneAt: done_at?.toISOString() ?? null,
        })),
    };
  });
}
