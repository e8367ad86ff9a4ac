import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findingLine } from '../configuration-file/findings.ts';
import { refusalSentences, takeOverConfiguration } from '../configuration-file/take-over.ts';
import { writeTerminalFile } from '../configuration-file/terminal-file.ts';

const kinds = /\.(ya?ml|jws)$/;
const longest = 300_000;

/** The terminal's own file, and the key that the configuration in force names (`origin.publicKey`). */
type Into = { ownFile: string; trustedKey: string | null };

export type OfferedConfiguration = {
  file: string;
  /** Names of the values that would change. */
  changed: string[];
  /** Why it is not taken; empty = it can be. */
  problems: string[];
};

/** The configurations on the top level of these folders (sticks), each with what it would change. */
export async function offeredConfigurations(
  { ownFile, trustedKey }: Into,
  folders: readonly string[],
): Promise<OfferedConfiguration[]> {
  const files: OfferedConfiguration[] = [];
  for (const folder of folders)
    for (const name of (await readdir(folder).catch(() => [])).filter((one) => kinds.test(one)).sort()) {
      const file = join(folder, name);
      const tried = await tryOut({ ownFile, trustedKey }, file).catch(() => ({
        changed: [],
        problems: ['Die Datei lässt sich nicht lesen.'],
      }));
      files.push({ file, changed: tried.changed, problems: tried.problems });
    }
  return files;
}

/** Takes a file over that was offered. Returns why not; empty = it was written and counts from the next start. */
export async function takeOverOffered(
  into: Into,
  folders: readonly string[],
  file: string,
): Promise<string[]> {
  // Nothing but what was shown: the screen must not name other files.
  const offered = await offeredConfigurations(into, folders);
  if (!offered.some((one) => one.file === file)) return ['Diese Datei ist nicht mehr da.'];
  try {
    const { text, problems } = await tryOut(into, file);
    if (text === undefined) return problems;
    await writeTerminalFile(into.ownFile, text);
    return [];
  } catch {
    return [`${into.ownFile} lässt sich nicht schreiben.`];
  }
}

async function tryOut(
  { ownFile, trustedKey }: Into,
  file: string,
): Promise<{ text?: string; changed: string[]; problems: string[] }> {
  if ((await stat(file)).size > longest)
    return { changed: [], problems: ['Die Datei ist zu groß für eine Konfiguration.'] };
  const present = existsSync(ownFile) ? await readFile(ownFile, 'utf8') : '';
  const taken = await takeOverConfiguration(present, await readFile(file, 'utf8'), trustedKey);
  if (taken.ok) return { ...taken.value, problems: [] };
  const { failure } = taken;
  return {
    changed: [],
    problems:
      failure.code === 'findings' ? failure.findings.map(findingLine) : [refusalSentences[failure.code]],
  };
}
