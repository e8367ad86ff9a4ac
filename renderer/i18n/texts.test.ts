import { expect, test } from 'vitest';
import { photoReason } from '../../domain/photo/reason.ts';
import { type Language, languages, localeOf } from '../../domain/session/language.ts';
import { languageTable } from './languages.ts';

type Tree = string | readonly Tree[] | { [key: string]: Tree };

/** Every text with its path. */
function leaves(tree: Tree, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, branch]) => leaves(branch, `${path}.${key}`));
}

const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1]).sort();
const german = leaves(languageTable.de.texts);
const pluralStem = (path: string) => /^(.*)_(?:one|other)$/.exec(path)?.[1];

/** The German keys, where German tells one from many with every category that the language tells apart. */
function keysFor(language: Language): string[] {
  const { pluralCategories } = new Intl.PluralRules(localeOf(language)).resolvedOptions();
  const keys = german.flatMap(([path]) => {
    const stem = pluralStem(path);
    return stem ? pluralCategories.map((category) => `${stem}_${category}`) : [path];
  });
  return [...new Set(keys)].sort();
}

test.each(languages)('%s has every key, and exactly the plurals of its grammar', (language) => {
  const keys = leaves(languageTable[language].texts).map(([path]) => path);
  expect(keys.sort()).toEqual(keysFor(language));
});

test.each(languages)('%s says everything, with the placeholders of the German text', (language) => {
  const texts = new Map(german.map(([path, text]) => [pluralStem(path) ?? path, text]));
  for (const [path, text] of leaves(languageTable[language].texts)) {
    const counterpart = texts.get(path.replace(/_(?:zero|one|two|few|many|other)$/, '')) ?? '';
    const spelledOut = /_(?:zero|one|two)$/.test(path) && !text.includes('{{count}}');
    expect(placeholders(spelledOut ? `${text}{{count}}` : text), path).toEqual(placeholders(counterpart));
    expect(text !== '', path).toBe(counterpart !== '');
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
      for (const sentence of [what, remedy]) expect(sentence).toMatch(/^[\p{Lu}\p{Lo}].*\.$/u);
  },
);
