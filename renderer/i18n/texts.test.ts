import { expect, test } from 'vitest';
import { photoReason } from '../../domain/photo/reason.ts';
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

test.each(Object.entries(languageTable))(
  '%s asks before the camera in at most six words',
  (_code, { texts }) => {
    const spoken = [...Object.values(texts.photo.hint), texts.photo.keepStill, texts.photo.shooting];
    for (const words of spoken) expect(words.split(' ').length, words).toBeLessThanOrEqual(6);
  },
);

test.each(Object.entries(languageTable))(
  '%s has a sentence and a remedy for every reason',
  (_code, { texts }) => {
    expect(Object.keys(texts.photoReasons).sort()).toEqual([...photoReason.options].sort());
    const whats = Object.values(texts.photoReasons).map(({ what }) => what);
    expect(new Set(whats).size).toBe(whats.length);
    for (const { what, remedy } of Object.values(texts.photoReasons))
      for (const sentence of [what, remedy]) expect(sentence).toMatch(/^\p{Lu}.*\.$/u);
  },
);
