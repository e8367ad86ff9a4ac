import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { de } from './de/index.ts';

const sources = readdirSync(join(import.meta.dirname, '..'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.test.ts') && !file.startsWith('i18n/'))
  .map((file) => readFileSync(join(import.meta.dirname, '..', file), 'utf8'));

/** Every key as a pattern, where the code puts in a variable: `photo.hint.${hint}` → any key of that form. */
const used = sources.flatMap((source) =>
  [...source.matchAll(/(['`])((?:\w+\.)(?:(?!\1)[^\n])+?)\1/g)].map(
    ([, , key = '']) =>
      new RegExp(
        `^${key
          .split(/\$\{[^}]*\}/)
          .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
          .join('[^.]+')}(\\..+)?$`,
      ),
  ),
);

function keys(tree: object, path = ''): string[] {
  return Object.entries(tree).flatMap(([name, branch]: [string, unknown]) =>
    typeof branch === 'object' && branch !== null ? keys(branch, `${path}${name}.`) : [`${path}${name}`],
  );
}

test('every text is shown somewhere', () => {
  const all = new Set(keys(de).map((key) => key.replace(/_(?:one|other)$/, '')));
  const unused = [...all].filter((key) => !used.some((pattern) => pattern.test(key)));
  expect(unused).toEqual([]);
  expect(used.some((pattern) => pattern.test('frame.shownNowhere'))).toBe(false);
});
