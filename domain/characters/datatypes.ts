import { type CharacterGroup, segment } from './segment.ts';

/** DIN 91379: A = names of natural persons (letters, N1); B = other names such as streets (A and N2). */
export type Datatype = 'A' | 'B';

const allowed: Record<Datatype, ReadonlySet<CharacterGroup>> = {
  A: new Set(['letter', 'non-letter-1']),
  B: new Set(['letter', 'non-letter-1', 'non-letter-2']),
};

/** True when every character of the text (NFC) may stand in the name of a natural person. */
export const isDatatypeA = (text: string): boolean => firstForeignCharacter(text, 'A') === undefined;

/** True when every character of the text (NFC) may stand in a street, a town or a free text. */
export const isDatatypeB = (text: string): boolean => firstForeignCharacter(text, 'B') === undefined;

/** True when the text holds at least one Latin letter of DIN 91379. */
export const hasLetter = (text: string): boolean => segment(text).some((part) => part.group === 'letter');

const graphemes = new Intl.Segmenter('de', { granularity: 'grapheme' });
const invisible = /^[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]$/u;
const longestShown = 8;

/**
 * The first character that the datatype does not allow, as a person perceives it (with its combining signs, at
 * most eight UTF-16 units); one that cannot be seen is told by its number, as in `U+200B`.
 */
export function firstForeignCharacter(text: string, datatype: Datatype): string | undefined {
  const nfc = text.normalize('NFC');
  const foreign = segment(nfc).find((part) => !allowed[datatype].has(part.group));
  if (!foreign) return undefined;
  if (invisible.test(foreign.text)) return codePointName(foreign.text);
  const perceived = graphemes.segment(nfc).containing(foreign.index)?.segment ?? foreign.text;
  return perceived.length <= longestShown ? perceived : foreign.text;
}

const codePointName = (character: string) =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
