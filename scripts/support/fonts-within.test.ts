import { join } from 'node:path';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { withFontsWithin } from './fonts-within.ts';

const folder = join(import.meta.dirname, '../../node_modules/@kern-ux/native/dist/fonts/fira-sans');
const face = (weight: number, file: string) =>
  `@font-face{font-family:Fira Sans;src:url(./${file}.woff2)format("woff2");font-weight:${weight};font-display:swap}`;
const sheet = `${face(400, 'FiraSans-Regular')}${face(700, 'FiraSans-Bold')}h1{color:red}`;

test('a style sheet gets the fonts of the asked weights, with no letters but those of the text', async () => {
  const css = await withFontsWithin(sheet, 'Süß Їж', { 'Fira Sans': [400] }, folder);
  const [, family, weight, font = ''] =
    /^@font-face\{font-family:([^;]*);font-weight:(\d+);src:url\(data:font\/woff2;base64,([^)]*)\)\}h1\{color:red\}$/.exec(
      css,
    ) ?? [];
  expect([family, weight]).toEqual(['Fira Sans', '400']);
  const cut = create(Buffer.from(font, 'base64'));
  if (!('characterSet' in cut)) throw new Error('several fonts');
  // 0xffff ends the list in the file itself.
  const letters = cut.characterSet.filter((letter) => letter !== 0xffff);
  expect(new Set(letters)).toEqual(new Set([...'Süß Їж'].map((letter) => letter.codePointAt(0))));
});

test('a weight that the style sheet does not have is an error of the build', async () => {
  await expect(withFontsWithin(sheet, 'a', { 'Fira Sans': [400, 600] }, folder)).rejects.toThrow(
    'lacks a font',
  );
});
