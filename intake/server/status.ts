import { readFile } from 'node:fs/promises';
import { type WaitingRoom, waitingRoom } from '../../domain/sync/protocol.ts';
import type { IntakeContext } from './context.ts';
import { withoutData } from './errors.ts';

const nothingKnown: WaitingRoom = { waitingMinutes: null, notices: [] };

/** Waiting time and notices as the waiting-room system last wrote them; a broken file counts as nothing known. */
export async function readStatus({ config, log }: IntakeContext): Promise<WaitingRoom> {
  if (!config.statusFile) return nothingKnown;
  try {
    return waitingRoom.parse(JSON.parse(await readFile(config.statusFile, 'utf8')));
  } catch (error) {
    const absent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!absent) log.warn({ error: withoutData(error) }, 'status file cannot be read');
    return nothingKnown;
  }
}
