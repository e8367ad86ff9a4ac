import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstForeignCharacter, hasLetter, isDatatypeA, isDatatypeB } from './datatypes.ts';
import { nonLettersN1, nonLettersN2 } from './din91379.generated.ts';
import { lengthOf, normalise } from './normalise.ts';
import { segment } from './segment.ts';
import { variantsOf } from './variants.ts';

const keys = Array.from('abcdefghijklmnopqrstuvwxyz');
const allLetters = keys.flatMap((key) => variantsOf(key));
const letter = fc.constantFrom(...allLetters);
const nameText = fc.array(fc.oneof(letter, fc.constantFrom(...nonLettersN1)), { maxLength: 30 });

describe('DIN 91379', () => {
  it('holds 500 characters and 149 sequences as letters, each behind exactly one key', () => {
    expect(allLetters.filter((text) => Array.from(text).length === 1)).toHaveLength(500);
    expect(allLetters.filter((text) => Array.from(text).length > 1)).toHaveLength(149);
    expect(new Set(allLetters).size).toBe(649);
    for (const key of keys) {
      expect([...variantsOf(key, 'upper'), ...variantsOf(key, 'lower')].sort()).toEqual(
        [...variantsOf(key)].sort(),
      );
      expect(variantsOf(key, 'lower')[0]).toBe(key);
      expect(variantsOf(key, 'upper')[0]).toBe(key.toUpperCase());
    }
    expect(variantsOf('1')).toEqual([]);
    expect(variantsOf('toString')).toEqual([]);
  });

  it.each([
    ['s', 'ß'],
    ['s', 'ẞ'],
    ['a', 'Æ'],
    ['t', 'Þ'],
    ['d', 'Đ'],
    ['o', 'Œ'],
    ['k', 'K͟H'],
    ['a', 'Ạ̈'],
    ['i', 'ı'],
  ])('finds under %s: %s', (key, variant) => {
    expect(variantsOf(key)).toContain(variant.normalize('NFC'));
  });

  it('cuts by longest match', () => {
    expect(segment('C̀aK͟Hk').map((part) => part.text)).toEqual(['C̀', 'a', 'K͟H', 'k']);
    fc.assert(
      fc.property(nameText, (parts) => {
        const text = parts.join('').normalize('NFC');
        const cut = segment(text);
        expect(cut.map((part) => part.text).join('')).toBe(text);
        for (const part of cut) expect(text.startsWith(part.text, part.index)).toBe(true);
        // No two neighbours together are a letter: they would have been taken as one.
        cut.slice(1).forEach((part, i) => {
          expect(allLetters).not.toContain(`${cut[i]?.text}${part.text}`);
        });
      }),
    );
  });

  it('accepts every letter of the norm and refuses everything else', () => {
    for (const text of [...allLetters, ...nonLettersN1]) expect(isDatatypeA(text)).toBe(true);
    for (const text of nonLettersN2) expect([isDatatypeA(text), isDatatypeB(text)]).toEqual([false, true]);
    const listed = new Set([...allLetters, ...nonLettersN1, ...nonLettersN2]);
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }), (text) => {
        const nfc = text.normalize('NFC');
        expect(isDatatypeB(text)).toBe(
          Array.from(nfc).every((point) => listed.has(point)) || listed.has(nfc),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['Cyrillic A', '\u0410nna', '\u0410'],
    ['Greek Alpha', '\u0391nna', '\u0391'],
    ['fullwidth', '\uff21nna', '\uff21'],
    ['zero width space', 'An\u200bna', 'U+200B'],
    ['zero width joiner', 'An\u200dna', 'U+200D'],
    ['right-to-left mark', 'Anna\u200f', 'U+200F'],
    ['right-to-left override', '\u202eAnna', 'U+202E'],
    ['null', 'An\u0000na', 'U+0000'],
    ['tab', 'An\tna', 'U+0009'],
    ['line feed', 'An\nna', 'U+000A'],
    ['non-breaking space', 'An\u00a0na', 'U+00A0'],
    ['byte order mark', '\ufeffAnna', 'U+FEFF'],
    ['lone surrogate', 'Anna\ud800', 'U+D800'],
    ['unlisted combination', 'Q\u030cx', 'Q\u030c'],
    ['emoji', 'Anna 👍🏽', '👍🏽'],
    ['digit', 'Anna 2', '2'],
  ])('refuses in a name: %s', (_, text, shown) => {
    expect(firstForeignCharacter(normalise(text), 'A')).toBe(shown);
  });

  it('names the character in at most eight units', () => {
    expect(firstForeignCharacter(`x${'\u0489'.repeat(40)}`, 'A')).toBe('\u0489');
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect((firstForeignCharacter(text, 'B') ?? '').length).toBeLessThanOrEqual(8);
      }),
    );
  });

  it('sees whether there is a letter at all', () => {
    expect(hasLetter("-.' ")).toBe(false);
    expect(hasLetter("d'Ò")).toBe(true);
  });
});

describe('normalise', () => {
  it('composes, trims and collapses blanks only', () => {
    expect(normalise('  Mu\u0308ller   von  Au ')).toBe('Müller von Au');
    expect(normalise('\tAnna\u00a0')).toBe('\tAnna\u00a0');
    expect(lengthOf('Mu\u0308ller')).toBe(6);
  });

  it('is idempotent, keeps every character but blanks, and leaves names as they are in NFC', () => {
    const withoutBlanks = (text: string) => text.normalize('NFC').replaceAll(' ', '');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          nameText.map((parts) => parts.join('')),
        ),
        (text) => {
          const once = normalise(text);
          expect(normalise(once)).toBe(once);
          expect(withoutBlanks(once)).toBe(withoutBlanks(text));
          expect(normalise(once.normalize('NFD'))).toBe(once);
          expect(isDatatypeA(once)).toBe(isDatatypeA(text));
        },
      ),
    );
  });
});
