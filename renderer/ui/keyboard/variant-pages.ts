import { nonLettersN1, nonLettersN2 } from '../../../domain/characters/din91379.generated.ts';
import { variantsOf } from '../../../domain/characters/variants.ts';
import { type KeyRow, rowsOf } from './layouts.ts';

/** DIN 91379 group N1 without the space: what may stand in a person's name beside letters. */
export const nameSigns: readonly string[] = [...nonLettersN1].filter((sign) => sign !== ' ');
/** N1 and N2 without digits: streets, towns. */
export const textSigns: readonly string[] = [
  ...nameSigns,
  ...[...nonLettersN2].filter((sign) => !/\d/.test(sign)),
];

/** The base letter (a–z) under which a typed character is found; undefined for what is no letter. */
export function baseOf(character: string): string | undefined {
  if (!character) return undefined;
  return [...'abcdefghijklmnopqrstuvwxyz'].find((base) => variantsOf(base).includes(character));
}

/** As many rows as fit into the keyboard's place. */
const rowsPerPage = 4;

/** The characters on pages of rows. */
export function pagesOf(characters: readonly string[], perRow: number): (readonly KeyRow[])[] {
  const rows = rowsOf(characters, perRow);
  const pages: (readonly KeyRow[])[] = [];
  for (let at = 0; at < rows.length; at += rowsPerPage) pages.push(rows.slice(at, at + rowsPerPage));
  return pages;
}
