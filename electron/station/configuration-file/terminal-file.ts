import { existsSync, readFileSync } from 'node:fs';
import { copyFile, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, isMap, parseDocument, stringify } from 'yaml';
import { OperatorError } from '../../../domain/errors/operator-error.ts';
import type { Configuration } from '../configuration.ts';
import { findingLine, readConfigurationText } from './findings.ts';

/** What stands in terminal.yaml and leaves the terminal in no other way. */
export const secretPaths = [
  ['technician', 'pinHash'],
  ['intake', 'enrolmentCode'],
] as const;

/** The file that was named, else the one that the set-up of the terminal has written into its data folder. */
export const configurationFileOf = (named: string | undefined, dataDir: string): string =>
  named ?? join(dataDir, 'terminal.yaml');

/**
 * Reads the configuration. A named file must be there; without any, every default holds. Throws with every finding when
 * it does not fit: a misconfigured terminal must not start.
 */
export function readConfiguration(named: string | undefined, dataDir: string): Configuration {
  const file = configurationFileOf(named, dataDir);
  const read = readConfigurationText(
    named === undefined && !existsSync(file) ? '' : readFileSync(file, 'utf8'),
  );
  if (read.ok) return read.value;
  throw new OperatorError(`${file}: ${read.failure.findings.map(findingLine).join(' ')}`);
}

/** The text with these values in it; its comments stay. Undefined takes a value out. */
export function withValues(
  text: string,
  values: readonly (readonly [path: readonly string[], value: unknown])[],
): string {
  const read = parseDocument(text);
  const document = isMap(read.contents) ? read : new Document({});
  for (const [path, value] of values) {
    if (value !== undefined) document.setIn(path, value);
    else if (document.hasIn(path)) document.deleteIn(path);
  }
  return String(document);
}

/** What stands in the text at this place; undefined when nothing does. */
export const valueIn = (text: string, path: readonly string[]): unknown => parseDocument(text).getIn(path);

/** Without what must not leave the terminal, and without comments, in which it may stand too. */
export function withoutSecrets(text: string): string {
  const values: unknown = parseDocument(text).toJS();
  return withValues(
    stringify(values ?? {}),
    secretPaths.map((path) => [path, undefined]),
  );
}

/** Replaces the file in one step, readable by its user only; the one before stays as FILE.previous. */
export async function writeTerminalFile(file: string, text: string): Promise<void> {
  const fresh = `${file}.new`;
  const handle = await open(fresh, 'w', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (existsSync(file)) await copyFile(file, `${file}.previous`);
  await rename(fresh, file);
}
