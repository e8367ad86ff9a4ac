import { expect, test } from 'vitest';
import { languageTable } from './languages.ts';

type Tree = string | readonly Tree[] | { [key: string]: Tree };

/** Every text with its path. */
function leaves(tree: Tree, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, branch]) => leaves(branch, `${path}.${key}`));
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const german = leaves(languageTable.de.texts);

test.each(Object.entries(languageTable))('%s is complete and has the same placeholders', (_code, entry) => {
  const texts = new Map(leaves(entry.texts));
  expect([...texts.keys()].sort()).toEqual(german.map(([path]) => path).sort());
  for (const [path, text] of german) {
    expect(placeholders(texts.get(path) ?? ''), path).toEqual(placeholders(text));
    if (text) expect(texts.get(path), path).toBeTruthy();
  }
});
