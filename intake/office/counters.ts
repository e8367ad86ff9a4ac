import { sql } from 'kysely';
import { type CountersRequest, counterName } from '../../domain/counters/counter.ts';
import type { Store } from '../store/store.ts';

/** Three years, so that a year can be held against the one before. */
export const counterRetentionMs = 3 * 366 * 24 * 3_600_000;

/** Takes what a terminal counted in hours that are over; the same hour again gives the same sums. */
export async function takeCounters(
  { db }: Store,
  terminalId: string,
  hours: CountersRequest['hours'],
): Promise<number> {
  const rows = hours.flatMap(({ hour, counters }) =>
    Object.entries(counters).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [
            {
              terminal_id: terminalId,
              hour: new Date(`${hour}:00:00.000Z`),
              name: counterName.parse(name),
              value,
            },
          ],
    ),
  );
  if (rows.length > 0)
    await db
      .insertInto('terminal_counter')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['terminal_id', 'hour', 'name']).doUpdateSet({
          value: sql`greatest(terminal_counter.value, excluded.value)`,
        }),
      )
      .execute();
  return rows.length;
}

/** The job: counters and months older than three years go. */
export async function forgetOldCounters({ db }: Store, now: number): Promise<void> {
  const old = new Date(now - counterRetentionMs);
  await db.deleteFrom('terminal_counter').where('hour', '<', old).execute();
  await db.deleteFrom('office_month').where('month', '<', old.toISOString().slice(0, 7)).execute();
}
