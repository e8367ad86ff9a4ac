import { join } from 'node:path';
import { expect, test } from 'vitest';
import { languages } from '../../../domain/session/language.ts';
import type { SlipContent } from '../../../domain/slip/slip.ts';
import { registerSlipFonts } from '../../../drivers/slip-printer/drawing/fonts.ts';
import { encodeSlip } from '../../../drivers/slip-printer/escpos/encode.ts';
import { assetsWithFonts } from '../../../tests/support/asset-fonts.ts';
import { EmulatedPaper, type EmulatedPicture } from '../../../tests/support/escpos/paper.ts';
import { printedTexts } from '../printed-texts/index.ts';
import { slipDocument } from './slip-document.ts';

const content: SlipContent = {
  caseCode: '41709263',
  together: [],
  products: ['id-card', 'passport'],
  done: ['base-data', 'photo', 'fingerprints', 'signature'],
  todo: [{ kind: 'old-document' }, { kind: 'fee', cents: 11_600 }, { kind: 'fingerprints-compare' }],
  printedAt: '2026-11-25T12:00:00Z',
  deleteAt: '2026-11-29T12:00:00Z',
};
const german = printedTexts.de.slip;

function printed(job: Uint8Array) {
  const paper = new EmulatedPaper();
  for (let at = 0; at < job.length; ) {
    const length = paper.step(job.subarray(at));
    if (length === 'out' || length === 0) throw new Error('the job ends within a command');
    at += length;
  }
  const [slip] = paper.slips;
  if (!slip) throw new Error('nothing was cut');
  return { ...slip, text: slip.text.replace(/\s+/g, ' ') };
}

const black = ({ bits }: EmulatedPicture) =>
  bits.reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);

/** Columns of dots from the left, and from the right, up to the first black one. */
function whiteEdges({ width, height, bits }: EmulatedPicture) {
  const inked = (x: number) =>
    Array.from({ length: height }, (_, y) => bits[(y * width + x) >> 3] ?? 0).some(
      (byte) => (byte >> (7 - (x & 7))) & 1,
    );
  const columns = Array.from({ length: width }, (_, x) => inked(x));
  return { left: columns.indexOf(true), right: columns.toReversed().indexOf(true) };
}

test.each(languages)('%s: the slip says it in this language and in German', (language) => {
  const document = slipDocument(content, language, 'Stadt Kaiserslautern');
  const texts = document.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  const { slip } = printedTexts[language];
  for (const words of [slip.sayThis, slip.test, german.sayThis, german.test]) expect(texts).toContain(words);
  expect(texts.filter((text) => text === german.test)).toHaveLength(1);
});

test.each(['ru', 'uk', 'ar', 'pl', 'tr', 'ro'] as const)(
  '%s on an ESC/POS printer: what its code page lacks is a picture, German is text',
  (language) => {
    registerSlipFonts(join(assetsWithFonts(), 'fonts'));
    const slip = printed(encodeSlip(slipDocument(content, language, 'Stadt Kaiserslautern'), 80));
    expect(slip.text).not.toContain('?');
    expect(slip.text).toContain('417 0926-3');
    expect(slip.text).toContain(german.todo['fingerprints-compare']);
    expect(slip.qr).toEqual([content.caseCode]);
    expect(slip.pictures.length).toBeGreaterThan(8);
    for (const picture of slip.pictures) {
      expect(picture.width).toBe(576);
      expect(black(picture)).toBeGreaterThan(200);
    }
  },
);

test.each(['de', 'de-simple', 'en', 'fr'] as const)('%s needs no picture', (language) => {
  const slip = printed(encodeSlip(slipDocument(content, language, 'Stadt Kaiserslautern'), 80));
  expect(slip.pictures).toEqual([]);
  expect(slip.text).not.toContain('?');
});

test('Arabic lines begin at the right, Russian ones at the left, on both widths of paper', () => {
  registerSlipFonts(join(assetsWithFonts(), 'fonts'));
  for (const paperMm of [58, 80] as const) {
    for (const [language, edge] of [
      ['ar', 'right'],
      ['ru', 'left'],
    ] as const) {
      const { pictures } = printed(
        encodeSlip(slipDocument(content, language, 'Stadt Kaiserslautern'), paperMm),
      );
      const last = pictures.at(-1);
      expect(last && whiteEdges(last)[edge], `${language} ${paperMm}`).toBeLessThan(8);
    }
  }
});
