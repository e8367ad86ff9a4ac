import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { type Configuration, configuration } from '../configuration.ts';

/** What is wrong, in a German sentence, and where. */
export type Finding = { line: number; path: string; sentence: string };

const german = z.locales.de().localeError;

/** The configuration in a text of YAML, complete with its defaults; or everything that is wrong with it. */
export function readConfigurationText(
  text: string,
): Result<Configuration, { code: 'findings'; findings: Finding[] }> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const broken = document.errors.map(({ pos: [offset], message }) => ({
    line: lines.linePos(offset).line,
    path: '',
    // Its first line; the others show the text, which may hold a secret.
    sentence: `Kein gültiges YAML: ${message.split('\n')[0]?.replace(/ at line.*$/, '')}.`,
  }));
  if (broken.length > 0) return fail({ code: 'findings', findings: broken });
  const raw: unknown = document.toJS();
  const parsed = configuration.safeParse(raw ?? {}, { error: german });
  if (parsed.success) return ok(parsed.data);
  const lineOf = (path: readonly PropertyKey[]): number => {
    const node = document.getIn(path, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return path.length === 0 ? 1 : lineOf(path.slice(0, -1));
  };
  const sentenceOf = (issue: z.core.$ZodIssue) =>
    issue.code === 'invalid_union' ? 'Das passt auf keine der Möglichkeiten' : issue.message;
  const findings = parsed.error.issues.flatMap((issue) => {
    const names = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [];
    return names.length > 0
      ? names.map((path) => finding(path, 'Diesen Namen gibt es nicht', lineOf(path)))
      : [finding(issue.path, sentenceOf(issue), lineOf(issue.path))];
  });
  return fail({ code: 'findings', findings: findings.sort((a, b) => a.line - b.line) });
}

const finding = (path: readonly PropertyKey[], message: string, line: number): Finding => ({
  line,
  path: path.map(String).join('.'),
  sentence: `${message.replace(/\.$/, '')}.`,
});

export const findingLine = ({ line, path, sentence }: Finding): string =>
  `Zeile ${line}${path === '' ? '' : `, ${path}`}: ${sentence}`;
