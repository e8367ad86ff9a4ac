import type { Clock } from '../../../domain/clock.ts';
import type { Counters } from '../store/counters.ts';
import type { IntakeClient } from '../sync/intake-client.ts';

/** Sends hours that are over, part of every pull; what was not taken is sent again with the next. */
export async function sendCounters(counters: Counters, client: IntakeClient, clock: Clock): Promise<void> {
  counters.forgetOld(clock.now());
  const hours = counters.unsent(clock.now());
  if (hours.length === 0) return;
  const answer = await client.counters(hours);
  if (answer.ok) counters.markSent(hours.map(({ hour }) => hour));
}
