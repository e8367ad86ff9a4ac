import createBidi from 'bidi-js';

const bidi = createBidi();

/** Letters that are drawn together; Arabic ones come from their own font. */
export type Run = { text: string; arabic: boolean };

const arabicLetter = /[\p{Script=Arabic}\p{M}،؛؟]/u;
/** Marks of direction: they have done their work when the order is known. */
const directionMark = /[\u200e\u200f\u061c]/;

/**
 * One line of a text with Arabic letters, as runs from left to right (Unicode Bidirectional Algorithm, UAX #9). Within
 * an Arabic run the letters stay in reading order: the font's shaping joins and turns them.
 */
export function visualRuns(line: string): Run[] {
  const embedding = bidi.getEmbeddingLevels(line, 'rtl');
  const mirrored = bidi.getMirroredCharactersMap(line, embedding.levels);
  const isArabic = (i: number) => arabicLetter.test(line.charAt(i));
  const runs: Run[] = [];
  for (const i of bidi.getReorderedIndices(line, embedding)) {
    const letter = mirrored.get(i) ?? line.charAt(i);
    if (directionMark.test(letter)) continue;
    const arabic = isArabic(i) || (letter === ' ' && isArabic(i - 1) && isArabic(i + 1));
    const last = runs.at(-1);
    if (last?.arabic !== arabic) runs.push({ text: letter, arabic });
    else last.text = arabic ? letter + last.text : last.text + letter;
  }
  return runs;
}
