import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mrzCheckDigit } from './check-digit.ts';
import { isValidTd1, isValidTd3 } from './mrz-check.ts';
import { checkSerial, normaliseSerial } from './serial-number.ts';

const mrzAlphabet = Array.from('0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<');
const serialAlphabet = Array.from('CFGHJKLMNPRTVWXYZ0123456789');
const value = (character: string) => (character === '<' ? 0 : mrzAlphabet.indexOf(character));
const replaceAt = (text: string, at: number, character: string) =>
  text.slice(0, at) + character + text.slice(at + 1);

describe('check digit of ICAO 9303', () => {
  it.each([
    ['LZ6311T47', '5'],
    ['830812', '6'],
    ['310801', '1'],
    ['C01X00T47', '8'],
    ['640812', '5'],
    ['270228', '3'],
    ['<<<<<<<<<<<<<<', '0'],
    ['', '0'],
  ])('%s → %s', (text, digit) => {
    expect(mrzCheckDigit(text)).toBe(digit);
  });

  it.each(['abc', 'Ä', 'A B', '-'])('has none for %s', (text) => {
    expect(mrzCheckDigit(text)).toBeUndefined();
  });

  it('finds every changed digit, and a changed letter when the values differ modulo 10', () => {
    const text = fc.array(fc.constantFrom(...mrzAlphabet), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom(...mrzAlphabet), (characters, position, other) => {
        const before = characters.join('');
        const at = position % before.length;
        const same = value(before.charAt(at)) % 10 === value(other) % 10;
        expect(mrzCheckDigit(replaceAt(before, at, other)) === mrzCheckDigit(before)).toBe(same);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('machine readable zone', () => {
  const td1 = ['IDD<<LZ6311T475<<<<<<<<<<<<<<<', '8308126<3108011D<<2108<<<<<<<9'] as const;
  const td3 = 'C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<<4';
  const td3WithZero = 'C01X00T478D<<6408125F2702283<<<<<<<<<<<<<<04';

  it('accepts the specimens', () => {
    expect(isValidTd1(td1)).toBe(true);
    expect(isValidTd3(td3)).toBe(true);
    expect(isValidTd3(td3WithZero)).toBe(true);
  });

  it('refuses any changed digit in a checked place', () => {
    for (let at = 0; at < td3.length; at += 1) {
      const digit = td3.charAt(at);
      if (!/\d/.test(digit)) continue;
      expect(isValidTd3(replaceAt(td3, at, String((Number(digit) + 1) % 10)))).toBe(false);
    }
    td1.forEach((line, i) => {
      for (let at = 0; at < line.length; at += 1) {
        const digit = line.charAt(at);
        if (!/\d/.test(digit)) continue;
        const changed = replaceAt(line, at, String((Number(digit) + 1) % 10));
        expect(isValidTd1(i === 0 ? [changed, td1[1]] : [td1[0], changed])).toBe(false);
      }
    });
  });

  it('refuses O for 0 and a wrong length', () => {
    expect(isValidTd3(td3.replace('C01', 'CO1'))).toBe(false);
    expect(isValidTd3(td3.slice(1))).toBe(false);
    expect(isValidTd1([td1[0], `${td1[1]}<`])).toBe(false);
    expect(isValidTd1([td1[0].replace('LZ', 'L2'), td1[1]])).toBe(false);
  });
});

describe('typed serial numbers', () => {
  it.each([
    ['lz63 11t47', 'LZ6311T47'],
    ['CO1X-OOT47', 'C01X00T47'],
    [' c01x00t478 ', 'C01X00T478'],
  ])('reads %s as %s', (typed, read) => {
    expect(normaliseSerial(typed)).toBe(read);
    expect(checkSerial(read).ok).toBe(true);
  });

  it.each([
    ['LZ6311T', 'serial-length'],
    ['LZ6311T4755', 'serial-length'],
    ['', 'serial-length'],
    ['LZ6311A47', 'serial-character'],
    ['LZ6311T4X', undefined],
    ['LZ6311T47X', 'serial-character'],
    ['LZ6311T474', 'serial-check-digit'],
    ['LZ6311T475', undefined],
    ['A1234567', undefined],
    ['AB234567', 'serial-character'],
    ['LZ6311\tT4', 'serial-character'],
  ])('%s: %s', (typed, code) => {
    const result = checkSerial(normaliseSerial(typed));
    expect(result.ok ? undefined : result.failure.code).toBe(code);
  });

  it('accepts every number with its check digit and refuses every other digit', () => {
    const number = fc
      .array(fc.constantFrom(...serialAlphabet), { minLength: 9, maxLength: 9 })
      .map((characters) => characters.join(''));
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 9 }), (text, digit) => {
        expect(checkSerial(text)).toEqual({ ok: true, value: text });
        const right = mrzCheckDigit(text) === String(digit);
        expect(checkSerial(`${text}${digit}`)).toEqual(
          right ? { ok: true, value: text } : { ok: false, failure: { code: 'serial-check-digit' } },
        );
      }),
    );
  });
});
