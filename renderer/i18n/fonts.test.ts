import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { languages } from '../../domain/session/language.ts';
import { printedTexts } from '../../electron/station/printed-texts/index.ts';
import { languageTable } from './languages.ts';

const require = createRequire(import.meta.url);

/** The letters of a font file out of a package. */
function letters(path: string): Set<number> {
  const font = create(readFileSync(require.resolve(path)));
  if (!('characterSet' in font)) throw new Error(`${path} holds several fonts`);
  return new Set(font.characterSet);
}

const kern = '@kern-ux/native/dist/fonts';
const arabic = '@fontsource/noto-sans-arabic/files/noto-sans-arabic-arabic';
const weights = { screen: [400, 500, 600, 700], paper: [400, 700] };
const fira = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', 700: 'Bold' };

/** Joins, marks and directions: the text engine acts on them and draws nothing. */
const invisible = /[\u200b-\u200f\u061c\u2060-\u2069\n]/u;

function everyCharacter(tree: unknown): string[] {
  if (typeof tree === 'string') return [...tree.replaceAll(/\{\{\w+\}\}/g, '')];
  if (typeof tree === 'function') return everyCharacter(tree('0'));
  return typeof tree === 'object' && tree !== null ? Object.values(tree).flatMap(everyCharacter) : [];
}

const missing = (texts: unknown, fonts: Set<number>[]) => {
  const used = new Set(everyCharacter(texts).filter((character) => !invisible.test(character)));
  expect(used.size).toBeGreaterThan(30);
  return [...used].filter((character) => !fonts.some((font) => font.has(character.codePointAt(0) ?? 0)));
};

test.each(weights.screen)(
  'the fonts of the screen have every letter of every language, weight %d',
  (weight) => {
    const fonts = [
      letters(`${kern}/fira-sans/FiraSans-${fira[weight as keyof typeof fira]}.woff2`),
      letters(`${arabic}-${weight}-normal.woff2`),
    ];
    for (const language of languages)
      expect(missing(Object.values(languageTable[language]), fonts), language).toEqual([]);
  },
);

test.each(weights.paper)(
  'the fonts of slip and sheets have every letter of every language, weight %d',
  (weight) => {
    const fonts = [
      letters(`${kern}/noto-sans/NotoSans-${weight === 400 ? 'Regular' : 'Bold'}.woff`),
      letters(`${arabic}-${weight}-normal.woff`),
    ];
    for (const language of languages) expect(missing(printedTexts[language], fonts), language).toEqual([]);
  },
);
