import { spawn } from 'node:child_process';
import type { Clock } from '../../../domain/clock.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { Speech } from '../port.ts';
import { espeakArguments } from './voices.ts';

/** A long sentence takes a tenth of a second. */
const patienceMs = 5_000;
const wavHeaderBytes = 44;

/** The program espeak-ng, one run for each thing that is said, from pipe to pipe. */
export const openEspeak = (clock: Clock, program = 'espeak-ng'): Speech => ({
  say: ({ language, text }) =>
    new Promise((resolve) => {
      // A full stop alone is read by its name, one at the end of a sentence is not.
      const signs = /[\p{L}\p{N}]/u.test(text) ? [] : ['--punct'];
      const engine = spawn(program, [...espeakArguments(language), ...signs], {
        stdio: ['pipe', 'pipe', 'ignore'],
      });
      const pieces: Uint8Array[] = [];
      const timer = clock.setTimeout(() => engine.kill('SIGKILL'), patienceMs);
      engine.stdout.on('data', (piece: Uint8Array) => pieces.push(piece));
      engine.once('error', () => resolve(fail({ code: 'not-found' })));
      engine.once('close', (code) => {
        clock.clearTimeout(timer);
        const wav = Uint8Array.from(Buffer.concat(pieces));
        resolve(code === 0 && wav.length > wavHeaderBytes ? ok(withLengths(wav)) : fail({ code: 'failed' }));
      });
      // It may end before it has read everything.
      engine.stdin.on('error', () => {});
      engine.stdin.end(text);
    }),
});

/** Into a pipe espeak-ng writes a header that does not know how long the speech becomes. */
function withLengths(wav: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const view = new DataView(wav.buffer);
  view.setUint32(4, wav.length - 8, true);
  view.setUint32(40, wav.length - wavHeaderBytes, true);
  return wav;
}
