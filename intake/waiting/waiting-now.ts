import { readFile } from 'node:fs/promises';
import { withoutData } from '../../domain/errors/without-data.ts';
import { type StatusFile, statusFile, type WaitingRoom } from '../../domain/sync/protocol.ts';
import { estimateWait } from '../../domain/waiting/estimate.ts';
import { note } from '../log/note.ts';
import type { IntakeContext } from '../server/context.ts';
import { recentOpenings } from './openings.ts';

/** What a waiting-room system wrote counts for so long as being now. */
const freshMs = 30 * 60_000;

/**
 * Wait at the counter and notices. What the waiting-room system has written comes first while it is fresh; else the
 * wait is estimated from the cases that were just opened at the desks; else it is not known.
 */
export async function waitingNow(context: IntakeContext): Promise<WaitingRoom> {
  const now = context.clock.now();
  const written = await readStatusFile(context);
  const notices = written?.notices ?? [];
  const at = written?.at ?? null;
  if (written?.waitingMinutes != null && (at === null || now - Date.parse(at) <= freshMs))
    return { waitingMinutes: written.waitingMinutes, waitingAsOf: at, notices };
  const estimate = estimateWait(await recentOpenings(context.store, now), now);
  return {
    waitingMinutes: estimate?.minutes ?? null,
    waitingAsOf: estimate ? new Date(estimate.asOf).toISOString() : null,
    notices,
  };
}

/** A file that is absent or broken counts as nothing known. */
async function readStatusFile({ config, log }: IntakeContext): Promise<StatusFile | undefined> {
  if (!config.statusFile) return undefined;
  try {
    return statusFile.parse(JSON.parse(await readFile(config.statusFile, 'utf8')));
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!absent) note(log, 'status file cannot be read', { error: withoutData(error) });
    return undefined;
  }
}
