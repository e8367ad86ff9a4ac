import { z } from 'zod';
import { deviceCondition, deviceKind } from '../devices/condition.ts';

/** One change of a device's condition, as the event log has it. */
export const deviceEvent = z.strictObject({
  row: z.number().int(),
  at: z.number().int(),
  device: deviceKind,
  ...deviceCondition.shape,
});
export type DeviceEvent = z.infer<typeof deviceEvent>;

/** A stretch of one colour in a device's day; times in milliseconds since the epoch. */
export const segment = z.strictObject({
  from: z.number().int(),
  to: z.number().int(),
  state: z.enum(['ok', 'degraded', 'down', 'unknown']),
  code: z.string().nullable(),
});
export type Segment = z.infer<typeof segment>;

/**
 * How a device was between two times, from its events in the order of their rows. Before its first event nothing is
 * known; `starting` counts as what it was before. Segments touch each other and cover the whole time.
 */
export function timeline(events: readonly DeviceEvent[], from: number, to: number): Segment[] {
  let state: Segment['state'] = 'unknown';
  let code: string | null = null;
  let begun = from;
  const segments: Segment[] = [];
  const close = (at: number) => {
    const end = Math.min(Math.max(at, begun), to);
    if (end > begun) segments.push({ from: begun, to: end, state, code });
    begun = Math.max(begun, end);
  };
  for (const event of [...events].sort((a, b) => a.row - b.row)) {
    if (event.at >= to) break;
    if (event.state === 'starting' || (event.state === state && event.code === code)) continue;
    close(event.at);
    state = event.state;
    code = event.code;
  }
  close(to);
  return segments;
}

/** Steps of the recovery are no faults of their own. */
export const isRecoveryStep = (code: string | null): boolean =>
  code === 'reopen' || code === 'soft-reset' || code === 'closed' || code === 'restart';

export type Fault = { device: string; code: string; count: number };

/** Which faults come most often (Pareto): counts of changes to `down` or `degraded`, the most frequent first. */
export function faultCounts(events: readonly DeviceEvent[]): Fault[] {
  const counts = new Map<string, Fault>();
  for (const { device, state, code } of events) {
    if (state !== 'down' && state !== 'degraded') continue;
    if (code === null || isRecoveryStep(code)) continue;
    const key = `${device} ${code}`;
    const known = counts.get(key) ?? { device, code, count: 0 };
    counts.set(key, { ...known, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}
