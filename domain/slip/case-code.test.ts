import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDigit, newCaseCode, parseCaseCode } from './case-code.ts';
import { formatCaseCode } from './slip.ts';

const sevenDigits = fc.integer({ min: 0, max: 9_999_999 }).map((number) => String(number).padStart(7, '0'));
const code = sevenDigits.map((digits) => digits + checkDigit(digits));

describe('case code', () => {
  it('follows ISO/IEC 7064 MOD 11,10', () => {
    // The standard's own example: 0794 has the check digit 5.
    expect(checkDigit('0794')).toBe('5');
  });

  it('reads what the slip shows, and what people make of it', () => {
    fc.assert(
      fc.property(code, (right) => {
        expect(parseCaseCode(right)).toBe(right);
        expect(parseCaseCode(formatCaseCode(right))).toBe(right);
        expect(parseCaseCode(` ${right.split('').join(' ')}`)).toBe(right);
      }),
    );
    for (const typed of ['', '1234567', '123456789', '1234567a', '١٢٣٤٥٦٧٨']) {
      expect(parseCaseCode(typed)).toBeUndefined();
    }
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(
        code,
        fc.integer({ min: 0, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (right, at, offset) => {
          const wrong = String((Number(right[at]) + offset) % 10);
          expect(parseCaseCode(right.slice(0, at) + wrong + right.slice(at + 1))).toBeUndefined();
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('finds almost every swap of neighbours', () => {
    let swaps = 0;
    let found = 0;
    for (let number = 0; number < 10_000_000; number += 4999) {
      const digits = String(number).padStart(7, '0');
      const right = digits + checkDigit(digits);
      for (let at = 0; at < 7; at += 1) {
        if (right[at] === right[at + 1]) continue;
        swaps += 1;
        const swapped = right.slice(0, at) + right[at + 1] + right[at] + right.slice(at + 2);
        if (parseCaseCode(swapped) === undefined) found += 1;
      }
    }
    expect(found / swaps).toBeGreaterThan(0.97);
  });

  it('avoids codes that are taken and keeps leading zeros', () => {
    const draws = [42, 42, 7];
    const taken = new Set([`0000042${checkDigit('0000042')}`]);
    const fresh = newCaseCode(
      () => draws.shift() ?? 0,
      (one) => taken.has(one),
    );
    expect(fresh).toBe(`0000007${checkDigit('0000007')}`);
    expect(draws).toEqual([]);
  });
});
