import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const pieceBytes = 16 * 2 ** 20;

/**
 * How often a needle stands in what a process can write to: texts as Latin-1/UTF-8 or UTF-16, bytes as they are. The
 * process must be a child of this one, or this one root's.
 */
export function searchMemory(pid: number, needles: readonly (string | Uint8Array)[]): number {
  const patterns = needles.flatMap((needle) =>
    typeof needle === 'string'
      ? [Buffer.from(needle, 'utf8'), Buffer.from(needle, 'utf16le')]
      : [Buffer.from(needle)],
  );
  const overlap = Math.max(...patterns.map(({ length }) => length)) - 1;
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const buffer = Buffer.allocUnsafe(pieceBytes);
  let found = 0;
  try {
    for (const { from, to } of writable(pid))
      for (let at = from; at < to; at += pieceBytes - overlap) {
        const length = readPiece(memory, buffer, at, Math.min(pieceBytes, to - at));
        for (const pattern of patterns) found += count(buffer.subarray(0, length), pattern);
        if (to - at <= pieceBytes) break;
      }
  } finally {
    closeSync(memory);
    // This process must not be a place to find it either.
    buffer.fill(0);
  }
  return found;
}

/** Mapped regions that can be read and written; addresses. */
function writable(pid: number): { from: number; to: number }[] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, from, to] = /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line) ?? [];
      return from && to ? [{ from: Number.parseInt(from, 16), to: Number.parseInt(to, 16) }] : [];
    });
}

/** A region may vanish, or be a device's: then there is nothing to read. */
function readPiece(memory: number, buffer: Buffer, at: number, length: number): number {
  try {
    return readSync(memory, buffer, 0, length, at);
  } catch {
    return 0;
  }
}

function count(bytes: Buffer, pattern: Buffer): number {
  let found = 0;
  for (let at = bytes.indexOf(pattern); at >= 0; at = bytes.indexOf(pattern, at + 1)) found += 1;
  return found;
}
