import { type Topic, topics } from '../../domain/station-api/messages.ts';

let inUse = false;

/** True once for every session that has ended: at the first snapshot whose screen belongs to nobody. */
export function citizenLeft(topic: Topic, payload: unknown): boolean {
  if (topic !== 'snapshot') return false;
  const { state } = topics.snapshot.parse(payload).session;
  const before = inUse;
  inUse = state !== 'attract' && state !== 'out-of-service';
  return before && !inUse;
}
