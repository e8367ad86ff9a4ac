import { existsSync, readFileSync } from 'node:fs';
import { copyFile, open, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { Document, isMap, parse, parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import { OperatorError } from '../../../domain/errors/operator-error.ts';
import { type Configuration, configuration } from '../configuration.ts';
import { findingLine, readConfigurationText } from './findings.ts';

/** What stands in terminal.yaml and leaves the terminal in no other way. */
export const secretPaths = [
  ['technician', 'pinHash'],
  ['intake', 'enrolmentCode'],
] as const;

/** What the terminal itself writes: its set-up, and configurations that were taken over. */
export const ownFileOf = (dataDir: string): string => join(dataDir, 'terminal.yaml');

export type ReadConfiguration = {
  configuration: Configuration;
  /** Nobody has told this terminal yet which intake is its own. */
  isNew: boolean;
};

/**
 * The terminal's own file, and over it the one that was named (`--config`): what the administrator's file says holds.
 * A named file must be there; without any, every default holds. Throws with every finding when one does not fit: a
 * misconfigured terminal must not start.
 */
export function readConfiguration(named: string | undefined, dataDir: string): ReadConfiguration {
  const own = ownFileOf(dataDir);
  const texts = [...(existsSync(own) ? [own] : []), ...(named === undefined ? [] : [named])].map((file) => {
    const text = readFileSync(file, 'utf8');
    const read = readConfigurationText(text);
    if (read.ok) return text;
    throw new OperatorError(`${file}: ${read.failure.findings.map(findingLine).join(' ')}`);
  });
  return {
    // Each fits alone; a device or another group of values comes whole from one of them.
    configuration: configuration.parse(merged(texts.map((text) => parse(text)))),
    isNew: texts.every((text) => valueIn(text, ['intake', 'url']) === undefined),
  };
}

const section = z.record(z.string(), z.unknown());

/** Values on the second level, as `intake.url`, are replaced whole by those of the later one. */
function merged(raws: readonly unknown[]): unknown {
  const all: Record<string, unknown> = {};
  for (const raw of raws)
    for (const [name, value] of Object.entries(section.safeParse(raw).data ?? {})) {
      const [before, after] = [section.safeParse(all[name]), section.safeParse(value)];
      all[name] = before.success && after.success ? { ...before.data, ...after.data } : value;
    }
  return all;
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
