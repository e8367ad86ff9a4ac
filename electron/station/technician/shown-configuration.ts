import { existsSync, readFileSync } from 'node:fs';
import { stringify } from 'yaml';
import type { CallResult } from '../../../domain/station-api/calls.ts';
import type { Configuration } from '../configuration.ts';
import { findingLine, readConfigurationText } from '../configuration-file/findings.ts';
import { secretPaths } from '../configuration-file/terminal-file.ts';

/** Values that nobody needs to read on a screen. */
const secrets = new Set<string>(secretPaths.map(([, name]) => name));

/** The configuration in force without its secrets, and what its files on the disk have to say about themselves now. */
export function shownConfiguration(
  used: Configuration,
  namedFile: string | undefined,
  ownFile: string,
): CallResult<'technician.configuration'> {
  const files = [...new Set([namedFile ?? ownFile, ownFile])].filter((file) => existsSync(file));
  return {
    files,
    yaml: stringify(used, (key, value) => (secrets.has(String(key)) && value !== null ? '•••' : value)),
    problems: files.flatMap((file) => problemsOf(file).map((problem) => `${file}: ${problem}`)),
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
