import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below `folder` that holds one of the needles: bytes as they are, texts as UTF-8 or UTF-16. */
export function filesContaining(folder: string, needles: readonly (string | Uint8Array)[]): string[] {
  const patterns = needles.flatMap((needle) =>
    typeof needle === 'string'
      ? [Buffer.from(needle, 'utf8'), Buffer.from(needle, 'utf16le')]
      : [Buffer.from(needle)],
  );
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      // A file may vanish between listing and reading: then nothing is left in it.
      if (!statSync(file, { throwIfNoEntry: false })) return false;
      const content = readFileSync(file);
      return patterns.some((pattern) => content.includes(pattern));
    });
}
