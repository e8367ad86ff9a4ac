const weights = [7, 3, 1] as const;

/**
 * The check digit of ICAO Doc 9303-3: weights 7, 3, 1 repeating; digits count as they are, A = 10 … Z = 35, `<` = 0;
 * sum modulo 10. Undefined when the text holds any other character.
 *
 * It finds every wrong digit. A letter is told from another character only where their values differ modulo 10.
 */
export function mrzCheckDigit(text: string): string | undefined {
  if (!/^[0-9A-Z<]*$/.test(text)) return undefined;
  const sum = Array.from(text).reduce(
    (total, character, i) => total + valueOfCharacter(character) * (weights[i % 3] ?? 0),
    0,
  );
  return String(sum % 10);
}

const valueOfCharacter = (character: string) => (character === '<' ? 0 : Number.parseInt(character, 36));
