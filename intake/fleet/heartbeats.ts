import { conditionsOf } from '../../domain/fleet/alarms.ts';
import { type Command, order } from '../../domain/fleet/command.ts';
import { type Heartbeat, heartbeat } from '../../domain/fleet/heartbeat.ts';
import { appendAudit } from '../store/audit.ts';
import type { Store } from '../store/store.ts';
import { settleAlarms } from './alarms.ts';

/** Keeps the latest heartbeat, settles alarms, notes what is done, and returns the commands that are still open. */
export function takeHeartbeat(
  { db }: Store,
  terminalId: string,
  beat: Heartbeat,
  now: number,
): Promise<Command[]> {
  return db.transaction().execute(async (transaction) => {
    const before = await transaction
      .selectFrom('terminal_heartbeat')
      .selectAll()
      .where('terminal_id', '=', terminalId)
      .executeTakeFirst();
    const same = before && sameStep(heartbeat.safeParse(JSON.parse(before.beat)).data, beat);
    const row = {
      terminal_id: terminalId,
      at: new Date(now),
      step_since: same ? before.step_since : new Date(now),
      beat: JSON.stringify({ ...beat, done: [] }),
    };
    await transaction
      .insertInto('terminal_heartbeat')
      .values(row)
      .onConflict((conflict) => conflict.column('terminal_id').doUpdateSet(row))
      .execute();
    await settleAlarms(transaction, terminalId, conditionsOf(beat, now), now);
    if (beat.done.length > 0) {
      const done = await transaction
        .updateTable('fleet_command')
        .set({ done_at: new Date(now) })
        .where('terminal_id', '=', terminalId)
        .where('id', 'in', beat.done)
        .where('done_at', 'is', null)
        .returning('id')
        .execute();
      for (const _ of done) await appendAudit(transaction, now, { event: 'fleet-done', terminalId });
    }
    const open = await transaction
      .selectFrom('fleet_command')
      .select(['id', 'command_order'])
      .where('terminal_id', '=', terminalId)
      .where('done_at', 'is', null)
      .orderBy('given_at')
      .limit(50)
      .execute();
    return open.map(({ id, command_order }) => ({ id, order: order.parse(JSON.parse(command_order)) }));
  });
}

const sameStep = (a: Heartbeat | undefined, b: Heartbeat) => a?.state === b.state && a.step === b.step;
