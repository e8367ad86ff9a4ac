import { expect, test } from 'vitest';
import { de } from './de/index.ts';
import { deSimple } from './de-simple/index.ts';
import type { Texts } from './texts.ts';

/** Sentences of a tree of texts; labels and button texts, without a full stop, are none. */
function sentences(tree: unknown): string[] {
  if (typeof tree === 'string')
    return tree
      .replaceAll(/\{\{\w+\}\}/g, 'Acht')
      .split(/(?<=[.?!:])\s+/)
      .filter((sentence) => /[.?!]$/.test(sentence));
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(sentences) : [];
}

const words = (sentence: string) => sentence.match(/\p{L}+/gu) ?? [];
const syllables = (word: string) => Math.max(1, word.match(/[aeiouyäöü]+/gi)?.length ?? 1);

/**
 * First Wiener Sachtextformel (Bamberger & Vanecek 1984): about the school year in which a German text is understood.
 * Hyphenated compounds count as their parts, as Leichte Sprache writes them.
 */
function schoolYear(texts: readonly string[]): number {
  const all = texts.flatMap(words);
  const share = (is: (word: string) => boolean) => (100 * all.filter(is).length) / all.length;
  return (
    0.1935 * share((word) => syllables(word) >= 3) +
    0.1672 * (all.length / texts.length) +
    0.1297 * share((word) => word.length > 6) -
    0.0327 * share((word) => syllables(word) === 1) -
    0.875
  );
}

function measured(name: string, texts: Texts) {
  const { notice, ...rest } = texts;
  const screen = sentences([rest, { ...notice, fullText: [] }]);
  const law = sentences(notice.fullText);
  const longest = (of: readonly string[]) => Math.max(...of.map((sentence) => words(sentence).length));
  const result = {
    screen: { year: schoolYear(screen), longest: longest(screen) },
    law: { year: schoolYear(law), longest: longest(law) },
    longestWord: [...screen, ...law].flatMap(words).toSorted((a, b) => b.length - a.length)[0] ?? '',
  };
  const line = ({ year, longest: most }: { year: number; longest: number }) =>
    `school year ${year.toFixed(1)}, longest sentence ${most} words`;
  console.log(
    `${name}: screens ${line(result.screen)}; privacy notice ${line(result.law)}; longest word ${result.longestWord}`,
  );
  return result;
}

test('German screens are plain, Leichte Sprache is plainer still', () => {
  const german = measured('German', de);
  expect(german.screen.year).toBeLessThan(5);
  expect(german.screen.longest).toBeLessThanOrEqual(18);
  expect(german.law.year).toBeLessThan(11);

  const simple = measured('Leichte Sprache', deSimple);
  expect(simple.screen.year).toBeLessThan(2);
  expect(simple.screen.longest).toBeLessThanOrEqual(12);
  expect(simple.law.year).toBeLessThan(3);
  expect(simple.law.longest).toBeLessThanOrEqual(12);
  expect(simple.longestWord.length).toBeLessThanOrEqual(16);
});
