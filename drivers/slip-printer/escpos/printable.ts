import { variantsOf } from '../../../domain/characters/variants.ts';

/** Every character of windows-1252 that shows something, and the two blanks. */
const windows1252 = new Set(
  Array.from({ length: 0xe0 }, (_, i) =>
    new TextDecoder('windows-1252').decode(Uint8Array.of(0x20 + i)),
  ).filter((character) => !/\p{Cc}/u.test(character)),
);

/** Letter of DIN 91379 → its base letter, in the same case. */
const baseLetters = new Map(
  [...'abcdefghijklmnopqrstuvwxyz'].flatMap((base) =>
    (['lower', 'upper'] as const).flatMap((letterCase) =>
      variantsOf(base, letterCase).map(
        (letter) => [letter, letterCase === 'upper' ? base.toUpperCase() : base] as const,
      ),
    ),
  ),
);

const signs = new Map(
  Object.entries({
    '\u2009': '\u00a0',
    '\u202f': '\u00a0',
    '\u2010': '-',
    '\u2011': '-',
    '\u2012': '–',
    '\u2015': '—',
    '\u2212': '-',
    '\u02bc': '’',
    '\u2032': '’',
    '\u2033': '”',
    '\t': ' ',
  }),
);

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });

/** Whether the printer has each letter of the text, or another sign for it that reads the same. */
export const hasEveryLetter = (text: string): boolean =>
  [...text.normalize('NFC')].every(
    (character) => character === '\n' || windows1252.has(character) || signs.has(character),
  );

/**
 * The text in characters that a printer set to windows-1252 has. Letters that it lacks lose their signs (`Ş` → `S`,
 * `ł` → `l`); what has no such letter shows as `?`, so that nobody overlooks it. Line ends stay.
 */
export function printable(text: string): string {
  return [...graphemes.segment(text.normalize('NFC'))].map(({ segment }) => printableSign(segment)).join('');
}

function printableSign(sign: string): string {
  if (sign === '\n' || [...sign].every((character) => windows1252.has(character))) return sign;
  const other = signs.get(sign) ?? baseLetters.get(sign);
  if (other !== undefined) return other;
  const plain = sign.normalize('NFKD').replace(/\p{M}/gu, '');
  return plain !== '' && [...plain].every((character) => windows1252.has(character)) ? plain : '?';
}
