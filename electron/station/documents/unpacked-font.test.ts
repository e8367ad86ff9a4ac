import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkit';
import { expect, test } from 'vitest';
import { assetsWithFonts } from '../../../tests/support/asset-fonts.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { unpackedFont } from './unpacked-font.ts';

const outlines = (bytes: Buffer, text: string) => {
  const font = create(bytes);
  if (!('layout' in font)) throw new Error('a collection');
  return font.layout(text).glyphs.map((glyph) => [glyph.advanceWidth, glyph.path.toSVG()]);
};

test.each([
  ['NotoSans-Regular', 'Straße, Ærøskøbing, Žižkov: 46,00 €'],
  ['NotoSansArabic-Bold', 'بطاقة هوية'],
])('%s has the same letters as before', (name, text) => {
  const file = join(assetsWithFonts(), 'document-fonts', `${name}.woff`);
  const font = unpackedFont(file);
  expect(font.readUInt32BE(0)).toBe(0x00010000);
  expect(outlines(font, text)).toEqual(outlines(readFileSync(file), text));
  expect(unpackedFont(file)).toBe(font);
});

test('another file is no font', () => {
  const file = join(temporaryFolder(), 'x.woff');
  writeFileSync(file, 'wOF2 and more than that');
  expect(() => unpackedFont(file)).toThrow('no WOFF font');
});
