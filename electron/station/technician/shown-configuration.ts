import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { type Configuration, configuration } from '../configuration.ts';

/** Values that nobody needs to read on a screen. */
const secrets = new Set(['enrolmentCode', 'pinHash']);

/** The configuration in force without its secrets, and what the file on the disk has to say about itself now. */
export function shownConfiguration(
  used: Configuration,
  file: string | undefined,
): { file: string | null; yaml: string; problems: string[] } {
  return {
    file: file ?? null,
    yaml: stringify(used, (key, value) => (secrets.has(String(key)) && value !== null ? '•••' : value)),
    problems: file === undefined ? [] : problemsOf(file),
  };
}

function problemsOf(file: string): string[] {
  try {
    const parsed = configuration.safeParse(parse(readFileSync(file, 'utf8')) ?? {});
    return parsed.success ? [] : z.prettifyError(parsed.error).split('\n');
  } catch {
    return ['Die Datei lässt sich nicht lesen oder ist kein YAML.'];
  }
}
