import { mrzCheckDigit } from './check-digit.ts';

/** A part of the machine readable zone and the check digit that belongs to it. */
const holds = (data: string, digit: string | undefined): boolean =>
  digit !== undefined && mrzCheckDigit(data) === digit;

/**
 * True when all check digits of an ID card's first two lines (TD1, ICAO Doc 9303-5, 30 characters each) are right.
 * For typed numbers only: reading the zone by machine is limited by law (PassG §16b, PAuswG §17).
 */
export function isValidTd1([first, second]: readonly [string, string]): boolean {
  if (first.length !== 30 || second.length !== 30) return false;
  const composite = first.slice(5) + second.slice(0, 7) + second.slice(8, 15) + second.slice(18, 29);
  return (
    holds(first.slice(5, 14), first[14]) &&
    holds(second.slice(0, 6), second[6]) &&
    holds(second.slice(8, 14), second[14]) &&
    holds(composite, second[29])
  );
}

/**
 * True when all check digits of a passport's second line (TD3, ICAO Doc 9303-4, 44 characters) are right. The check
 * digit of empty optional data may be `0` or `<`.
 */
export function isValidTd3(second: string): boolean {
  if (second.length !== 44) return false;
  const optional = second.slice(28, 42);
  const emptyOptional = /^<+$/.test(optional) && second[42] === '<';
  const composite = second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43);
  return (
    holds(second.slice(0, 9), second[9]) &&
    holds(second.slice(13, 19), second[19]) &&
    holds(second.slice(21, 27), second[27]) &&
    (emptyOptional || holds(optional, second[42])) &&
    holds(composite, second[43])
  );
}
