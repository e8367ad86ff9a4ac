import { fail, ok, type Result } from '../result.ts';
import { mrzCheckDigit } from './check-digit.ts';

/** Letters and digits of German serial numbers; no vowels, and the letter O never occurs. */
const serialCharacter = /^[CFGHJKLMNPRTVWXYZ0-9]$/;

export type SerialFailure =
  | { code: 'serial-length' | 'serial-check-digit' }
  | { code: 'serial-character'; character: string };

/** What people type, as it is printed: upper case, without blanks and hyphens, the letter O read as zero. */
export const normaliseSerial = (typed: string): string =>
  typed.toUpperCase().replace(/[ -]/g, '').replaceAll('O', '0');

/**
 * Checks a normalised serial number of an old document: nine characters, or ten with the check digit of ICAO 9303
 * at the end, or the eight of a temporary document. The value is the number without its check digit.
 */
export function checkSerial(normalised: string): Result<string, SerialFailure> {
  const characters = Array.from(normalised);
  if (characters.length < 8 || characters.length > 10) return fail({ code: 'serial-length' });
  const wrong = characters.find((character, place) => !allowedAt(place, characters.length).test(character));
  if (wrong !== undefined) return fail({ code: 'serial-character', character: wrong });
  const number = normalised.slice(0, 9);
  if (characters.length === 10 && mrzCheckDigit(number) !== characters[9]) {
    return fail({ code: 'serial-check-digit' });
  }
  return ok(number);
}

/** Temporary documents: one letter and seven digits. All others: nine of the alphabet, then the check digit. */
function allowedAt(place: number, length: number): RegExp {
  if (length === 8) return place === 0 ? /^[A-Z]$/ : /^\d$/;
  return place === 9 ? /^\d$/ : serialCharacter;
}
