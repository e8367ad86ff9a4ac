import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wrapText } from './text.ts';

const upTo = (letters: number) => (line: string) => line.length <= letters;

test('breaks between words and at given line ends', () => {
  expect(wrapText('Bitte bringen Sie mit:\nAltes Dokument', upTo(12))).toEqual([
    'Bitte',
    'bringen Sie',
    'mit:',
    'Altes',
    'Dokument',
  ]);
});

test('a word that is too long breaks anywhere', () => {
  expect(wrapText('im Personenstandsregister', upTo(10))).toEqual(['im', 'Personenst', 'andsregist', 'er']);
});

test('no line is too long and no letter is lost', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'ß', 'Ü', '€', ' ') }), (text) => {
      const lines = wrapText(text, upTo(7));
      for (const line of lines) expect(line.length).toBeLessThanOrEqual(7);
      expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }),
  );
});
