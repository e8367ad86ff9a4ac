import { lettersByBase, nonLettersN1, nonLettersN2 } from './din91379.generated.ts';

/** The groups of DIN 91379 that this product uses; `foreign` is everything else. */
export type CharacterGroup = 'letter' | 'non-letter-1' | 'non-letter-2' | 'foreign';

export type Segment = { text: string; group: CharacterGroup; index: number };

const groups = new Map<string, CharacterGroup>([
  ...Object.values(lettersByBase)
    .flatMap((letters) => letters.split(' '))
    .map((letter) => [letter, 'letter'] as const),
  ...Array.from(nonLettersN1, (character) => [character, 'non-letter-1'] as const),
  ...Array.from(nonLettersN2, (character) => [character, 'non-letter-2'] as const),
]);

const longest = Math.max(...Array.from(groups.keys(), (key) => Array.from(key).length));

/**
 * Cuts a text (NFC) into characters and sequences of DIN 91379, always taking the longest match, so that a base
 * letter with a combining sign is one letter only where the norm lists it. What it does not list comes out as
 * `foreign`, one code point at a time. The segments joined are the text again; `index` counts UTF-16 units.
 */
export function segment(text: string): Segment[] {
  const points = Array.from(text.normalize('NFC'));
  const segments: Segment[] = [];
  let index = 0;
  for (let at = 0; at < points.length; ) {
    let size = Math.min(longest, points.length - at);
    while (size > 1 && !groups.has(points.slice(at, at + size).join(''))) size -= 1;
    const found = points.slice(at, at + size).join('');
    segments.push({ text: found, group: groups.get(found) ?? 'foreign', index });
    index += found.length;
    at += size;
  }
  return segments;
}
