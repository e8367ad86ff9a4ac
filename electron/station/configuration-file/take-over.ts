import { parse } from 'yaml';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { publicKeyOf } from '../configuration.ts';
import { type Finding, readConfigurationText } from './findings.ts';
import { looksSigned, openSigned } from './signed.ts';
import { withValues } from './terminal-file.ts';

export type Refusal =
  | { code: 'present' | 'unsigned' | 'no-key' | 'signature' | 'older' }
  | { code: 'findings'; findings: Finding[] };

/** Why a file is not taken over, in a German sentence. */
export const refusalSentences: Record<Exclude<Refusal['code'], 'findings'>, string> = {
  present: 'Die geltende Datei hat Fehler; zuerst ist sie zu berichtigen.',
  unsigned: 'Die Datei ist nicht signiert; dieses Terminal nimmt nur signierte.',
  'no-key':
    'Die Datei ist signiert, aber diesem Terminal ist kein Schlüssel dafür bekannt (origin.publicKey).',
  signature: 'Die Signatur stimmt nicht: von jemand anderem, oder die Datei wurde verändert.',
  older: 'Die Datei ist nicht neuer als die geltende.',
};

/**
 * The text that terminal.yaml gets when a configuration from elsewhere is taken over, and the names of the values that
 * change. What it does not name stays as it is. `trustedKey`: what another file says of `origin.publicKey`. Where it is set, only what was signed with its other half is taken, and nothing that is not
 * newer than what was taken last.
 */
export async function takeOverConfiguration(
  present: string,
  offered: string,
  trustedKey?: string | null,
): Promise<Result<{ text: string; changed: string[] }, Refusal>> {
  const before = readConfigurationText(present);
  if (!before.ok) return fail({ code: 'present' });
  const { signedAt } = before.value.origin;
  const publicKey = trustedKey ?? before.value.origin.publicKey;
  let yaml = offered;
  let signed: string | undefined;
  if (looksSigned(offered)) {
    if (publicKey === null) return fail({ code: 'no-key' });
    const opened = await openSigned(offered, publicKeyOf(publicKey));
    if (!opened) return fail({ code: 'signature' });
    if (signedAt !== null && opened.signedAt <= signedAt) return fail({ code: 'older' });
    ({ yaml, signedAt: signed } = opened);
  } else if (publicKey !== null) return fail({ code: 'unsigned' });
  const checked = readConfigurationText(yaml);
  if (!checked.ok) return checked;
  const text = withValues(present, [
    ...placesIn(parse(yaml)),
    [['origin', 'signedAt'], signed ?? signedAt ?? undefined],
  ]);
  const after = readConfigurationText(text);
  if (!after.ok) return after;
  return ok({ text, changed: changedPaths(before.value, after.value) });
}

/** Every value on the second level, as `intake.url`; what is no group stands on the first. */
const placesIn = (raw: unknown): [path: string[], value: unknown][] =>
  Object.entries(isRecord(raw) ? raw : {}).flatMap(([name, value]) =>
    isRecord(value)
      ? Object.entries(value).map(([inner, one]): [string[], unknown] => [[name, inner], one])
      : [[[name], value] satisfies [string[], unknown]],
  );

/** Names of values that differ, never the values: secrets may be among them. */
function changedPaths(before: unknown, after: unknown, path = ''): string[] {
  if (!isRecord(before) || !isRecord(after))
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [path];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].flatMap((name) =>
    changedPaths(before[name], after[name], path === '' ? name : `${path}.${name}`),
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
