import { lettersByBase } from './din91379.generated.ts';

export type BaseLetter = keyof typeof lettersByBase;
export type LetterCase = 'lower' | 'upper';

const isUpper = (letter: string) => /^\p{Lu}/u.test(letter);

const isBaseLetter = (key: string): key is BaseLetter => Object.hasOwn(lettersByBase, key);

/**
 * The letters and sequences of DIN 91379 behind one key (a–z) of the on-screen keyboard, the plain letter first:
 * `s` gives s ß ś š …, of both cases unless one is asked for. Each of the 649 is behind exactly one key;
 * a key that is no Latin letter has none.
 */
export function variantsOf(base: string, letterCase?: LetterCase): readonly string[] {
  const key = base.toLowerCase();
  if (!isBaseLetter(key)) return [];
  const letters = lettersByBase[key].split(' ');
  return letterCase ? letters.filter((letter) => isUpper(letter) === (letterCase === 'upper')) : letters;
}
