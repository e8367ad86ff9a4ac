import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../node_modules/.cache/tests');

/**
 * The path of what `make` once put there: files that take seconds to make and depend on nothing but `sources` (files,
 * folders or plain texts). Test processes may ask at once: each makes its own, one of them stays.
 */
export async function prepared(
  name: string,
  sources: readonly string[],
  make: (path: string) => Promise<void>,
): Promise<string> {
  const path = join(folder, `${name}-${digestOf(sources)}`);
  if (existsSync(path)) return path;
  mkdirSync(folder, { recursive: true });
  const own = mkdtempSync(join(folder, '.making-'));
  try {
    await make(join(own, name));
    for (const old of readdirSync(folder))
      if (old.startsWith(`${name}-`) && old !== basename(path))
        rmSync(join(folder, old), { recursive: true, force: true });
    renameSync(join(own, name), path);
  } catch (error) {
    // Another process was first.
    if (!existsSync(path)) throw error;
  } finally {
    rmSync(own, { recursive: true, force: true });
  }
  return path;
}

function digestOf(sources: readonly string[]): string {
  const hash = createHash('sha256');
  for (const source of sources) hash.update(existsSync(source) ? contentOf(source) : source);
  return hash.digest('hex').slice(0, 16);
}

const contentOf = (path: string): string =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .toSorted()
        .map((name) => name + contentOf(join(path, name)))
        .join()
    : readFileSync(path, 'utf8');
