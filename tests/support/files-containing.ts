import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

type Needles = readonly (string | Uint8Array)[];

/** Every file below `folder` that holds one of the needles: bytes as they are, texts as UTF-8 or UTF-16. */
export const filesContaining = (folder: string, needles: Needles): string[] =>
  searchFiles(folder, needles).found;

/** The same, with how many files were read; folders of `apart` are left out. */
export function searchFiles(
  folder: string,
  needles: Needles,
  apart: readonly string[] = [],
): { searched: number; found: string[] } {
  const patterns = needles.flatMap((needle) =>
    typeof needle === 'string'
      ? [Buffer.from(needle, 'utf8'), Buffer.from(needle, 'utf16le')]
      : [Buffer.from(needle)],
  );
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !apart.some((other) => file.startsWith(`${other}/`)));
  const found = files.filter((file) => {
    // A file may vanish between listing and reading: then nothing is left in it.
    if (!statSync(file, { throwIfNoEntry: false })) return false;
    const content = readFileSync(file);
    return patterns.some((pattern) => content.includes(pattern));
  });
  return { searched: files.length, found };
}
