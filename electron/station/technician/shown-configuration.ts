import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { Configuration } from '../configuration.ts';
import { findingLine, readConfigurationText } from '../configuration-file/findings.ts';
import { secretPaths } from '../configuration-file/terminal-file.ts';

/** Values that nobody needs to read on a screen. */
const secrets = new Set<string>(secretPaths.map(([, name]) => name));

/** The configuration in force without its secrets, and what the file on the disk has to say about itself now. */
export function shownConfiguration(
  used: Configuration,
  file: string,
): { file: string | null; yaml: string; problems: string[] } {
  const there = existsSync(file);
  return {
    file: there ? file : null,
    yaml: stringify(used, (key, value) => (secrets.has(String(key)) && value !== null ? '•••' : value)),
    problems: there ? problemsOf(file) : [],
  };
}

function problemsOf(file: string): string[] {
  try {
    const read = readConfigurationText(readFileSync(file, 'utf8'));
    return read.ok ? [] : read.failure.findings.map(findingLine);
  } catch {
    return ['Die Datei lässt sich nicht lesen.'];
  }
}
