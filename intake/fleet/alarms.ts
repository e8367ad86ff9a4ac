import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Condition, silentAfterMs } from '../../domain/fleet/alarms.ts';
import type { Schema } from '../store/schema.ts';
import type { Store } from '../store/store.ts';

/** Closed alarms and finished commands are kept so long, for whoever asks how a fault went. */
export const fleetRetentionMs = 30 * 24 * 3_600_000;

/** Alarms whose condition has ended are closed, new ones opened; those that go on stay as they are. */
export async function settleAlarms(
  transaction: Transaction<Schema>,
  terminalId: string,
  conditions: readonly Condition[],
  now: number,
): Promise<void> {
  const open = await transaction
    .selectFrom('fleet_alarm')
    .select(['id', 'kind', 'subject'])
    .where('terminal_id', '=', terminalId)
    .where('closed_at', 'is', null)
    .execute();
  const holds = (alarm: { kind: string; subject: string }) =>
    conditions.some(({ kind, subject }) => kind === alarm.kind && subject === alarm.subject);
  const ended = open.filter((alarm) => !holds(alarm)).map(({ id }) => id);
  if (ended.length > 0)
    await transaction
      .updateTable('fleet_alarm')
      .set({ closed_at: new Date(now) })
      .where('id', 'in', ended)
      .execute();
  for (const condition of conditions) await openAlarm(transaction, terminalId, condition, now);
}

async function openAlarm(
  transaction: Transaction<Schema>,
  terminalId: string,
  { kind, subject }: Condition,
  now: number,
): Promise<void> {
  await transaction
    .insertInto('fleet_alarm')
    .values({
      id: randomUUID(),
      terminal_id: terminalId,
      kind,
      subject,
      opened_at: new Date(now),
      closed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/**
 * The job, every minute, on any process: an alarm for terminals that have fallen silent (their next heartbeat closes
 * it), and what is older than its retention goes.
 */
export async function keepFleet({ db }: Store, now: number): Promise<void> {
  const silent = await db
    .selectFrom('terminal_heartbeat')
    .select('terminal_id')
    .where('at', '<=', new Date(now - silentAfterMs))
    .execute();
  for (const { terminal_id } of silent)
    await db
      .transaction()
      .execute((transaction) => openAlarm(transaction, terminal_id, { kind: 'silent', subject: '' }, now));
  const old = new Date(now - fleetRetentionMs);
  await db.deleteFrom('fleet_alarm').where('closed_at', '<=', old).execute();
  await db.deleteFrom('fleet_command').where('done_at', '<=', old).execute();
}
