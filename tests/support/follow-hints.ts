import { type CitizenState, neutralCitizen } from '../../domain/station-api/dev-calls.ts';
import { adult } from './citizens.ts';
import type { ElectronTerminal } from './electron-terminal.ts';
import { logHints } from './hint-log.ts';

/** From this state to a picture, by what the screen asks and nothing else; returns what it asked for. */
export async function followHints(
  terminal: ElectronTerminal,
  start: Partial<CitizenState>,
): Promise<Set<string>> {
  await terminal.must('dev.citizen', { ...neutralCitizen, follows: false });
  await terminal.must('dev.citizen', { ...neutralCitizen, ...start, follows: true });
  const hints = await logHints(terminal.page);
  await terminal.citizen(adult).beforeTheCamera();
  return new Set((await hints()).map(({ hint }) => hint));
}
