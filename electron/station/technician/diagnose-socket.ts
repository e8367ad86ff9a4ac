import { rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { type DiagnoseAnswer, diagnoseRequest, socketPath } from '../../diagnose/protocol.ts';
import type { Technician } from './technician.ts';

const longestRequest = 1_000;

/**
 * Answers `npm run diagnose` from the same machine, to the terminal's own user or root: what the checks say, and nothing
 * of any citizen.
 */
export function openDiagnoseSocket(technician: Technician, dataDir: string): Server {
  const path = socketPath(dataDir);
  // Left behind by a station that was killed.
  if (process.platform !== 'win32') rmSync(path, { force: true });
  const server = createServer((socket) => serve(socket, technician));
  // A terminal that cannot be asked over SSH still serves its citizens; the command says that nobody answers.
  server.on('error', () => {});
  // Node lets nobody but the own user write to it, and so connect.
  server.listen(path);
  return server;
}

function serve(socket: Socket, technician: Technician): void {
  let text = '';
  socket.setEncoding('utf8');
  // A caller that went away needs no answer.
  socket.on('error', () => socket.destroy());
  socket.on('data', (piece: string) => {
    text += piece;
    if (text.length > longestRequest) socket.destroy();
    if (!text.endsWith('\n')) return;
    void answer(text, technician).then((line) => socket.end(line));
    text = '';
  });
}

async function answer(text: string, technician: Technician): Promise<string> {
  const request = diagnoseRequest.safeParse(parseOr(text));
  if (!request.success) return '';
  const { device } = request.data;
  const runs = await technician.diagnostics.run('remote', device === null ? {} : { device });
  const checks = runs.map(({ id, device: thing, ok, detail, ms }) => ({ id, device: thing, ok, detail, ms }));
  const result: DiagnoseAnswer = { ok: checks.every(({ ok }) => ok), checks };
  return `${JSON.stringify(result)}\n`;
}

function parseOr(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
