import { spawn } from 'node:child_process';

/** The dock is narrow. */
const dotsPerInch = '60';

/**
 * The first page of a PDF as PNG, drawn by poppler's `pdftoppm` from pipe to pipe: nothing of it touches the disk. Null
 * when the program is not installed or finds no page. `-` is where it reads; a second one would be a file called `-.png`.
 */
export function drawPage(pdf: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  return new Promise((resolve) => {
    const program = spawn('pdftoppm', ['-png', '-singlefile', '-r', dotsPerInch, '-'], {
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    const pieces: Uint8Array[] = [];
    program.stdout.on('data', (piece: Uint8Array) => pieces.push(piece));
    program.once('error', () => resolve(null));
    program.once('close', (code) => resolve(code === 0 ? Uint8Array.from(Buffer.concat(pieces)) : null));
    // It may end before it has read everything.
    program.stdin.on('error', () => {});
    program.stdin.end(pdf);
  });
}
