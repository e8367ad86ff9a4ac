import { connect } from 'node:net';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { CheckedThing } from '../../domain/technician/check.ts';
import { type DiagnoseAnswer, diagnoseAnswer, socketPath } from './protocol.ts';

/** Asks the terminal that runs with this data folder. `not-running`: nobody listens; `nonsense`: not our protocol. */
export function askTerminal(
  dataDir: string,
  device: CheckedThing | null,
): Promise<Result<DiagnoseAnswer, { code: 'not-running' | 'nonsense' }>> {
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(socketPath(dataDir), () => socket.write(`${JSON.stringify({ device })}\n`));
    socket.setEncoding('utf8');
    socket.on('data', (piece: string) => {
      text += piece;
    });
    socket.on('error', () => resolve(fail({ code: 'not-running' })));
    socket.on('close', () => {
      const parsed = diagnoseAnswer.safeParse(parseOr(text));
      resolve(parsed.success ? ok(parsed.data) : fail({ code: 'nonsense' }));
    });
  });
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
