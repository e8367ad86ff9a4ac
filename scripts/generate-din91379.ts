/**
 * Writes `domain/characters/din91379.generated.ts` from the published tables of DIN 91379 / String.Latin+ 1.3.
 *
 *   node scripts/generate-din91379.ts <folder with latin_list_1.3.txt and latin_list_search_form_1.3.txt>
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.argv[2];
if (!folder) throw new Error('Name the folder with the tables as the argument.');

/** A table row: group; char|seq; code points; name; text; further columns. */
function readTable(file: string): { group: string; text: string; searchForm: string }[] {
  return readFileSync(join(String(folder), file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [group = '', , codePoints = '', , , , searchForm = ''] = line.split('; ');
      const text = String.fromCodePoint(...codePoints.split(' ').map((hex) => Number.parseInt(hex, 16)));
      if (text !== text.normalize('NFC')) throw new Error(`Not in NFC: ${codePoints}`);
      return { group, text, searchForm };
    });
}

const rows = readTable('latin_list_1.3.txt');
const searchForms = new Map(
  readTable('latin_list_search_form_1.3.txt').map((row) => [row.text, row.searchForm]),
);
const textsOf = (group: string) => rows.filter((row) => row.group === group).map((row) => row.text);

/** The key under which a letter is found: Ạ̈ → a, ß → s, Þ → t: the first letter of its search form. */
function baseLetter(letter: string): string {
  const base = searchForms.get(letter)?.charAt(0).toLowerCase() ?? '';
  if (!/^[a-z]$/.test(base)) throw new Error(`No base letter for ${letter}`);
  return base;
}

const letters = textsOf('bll');
const byBase = Map.groupBy(letters, baseLetter);
const lines = [...byBase.keys()].sort().map((base) => `  ${base}: '${byBase.get(base)?.join(' ')}',`);

writeFileSync(
  new URL('../domain/characters/din91379.generated.ts', import.meta.url),
  `// Written by scripts/generate-din91379.ts; do not edit.
//
// Derived from "DIN-91379-Characters-and-Sequences" (DIN 91379 / String.Latin+ 1.3) of the String-Latin group at
// KoSIT, https://github.com/String-Latin/DIN-91379-Characters-and-Sequences, licensed under the Creative Commons
// Attribution 4.0 International License (CC-BY 4.0, http://creativecommons.org/licenses/by/4.0/).
// Changed: reduced to the groups bll, bnlreq and bnl; letters grouped by the first letter of their search form.

/** Group bll: ${letters.length} normative Latin letters and sequences in NFC, by base letter, parted by blanks. */
export const lettersByBase = {
${lines.join('\n')}
} as const;

/** Group bnlreq: normative non-letters N1, allowed in the names of natural persons. */
export const nonLettersN1 = ${JSON.stringify(textsOf('bnlreq').join(''))};

/** Group bnl: normative non-letters N2. */
export const nonLettersN2 = ${JSON.stringify(textsOf('bnl').join(''))};
`,
);
