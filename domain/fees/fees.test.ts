import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../products/product.ts';
import { feeTable } from './fee-table.ts';
import { type FeeOptions, fees } from './fees.ts';

const today = '2026-11-22';
const adult = '1983-08-12';
const young = '2010-01-01';
const idCard: Product = { kind: 'id-card' };
const passport = (pages: 32 | 48, express: boolean): Product => ({ kind: 'passport', pages, express });
const plain: FeeOptions = { photoFeePerPerson: true, photoTaken: false };

const total = (...parameters: Parameters<typeof fees>) => {
  const result = fees(...parameters);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value.totalCents;
};

describe('fees 2026', () => {
  it.each([
    [adult, passport(32, false), 7000],
    [adult, passport(32, true), 10200],
    [adult, passport(48, false), 9200],
    [adult, passport(48, true), 12400],
    [young, passport(32, false), 3750],
    [young, passport(32, true), 6950],
    [young, passport(48, false), 5950],
    [young, passport(48, true), 9150],
    [adult, idCard, 4600],
    [young, idCard, 2760],
  ])('born %s, %j: %i cents', (birthDate, product, cents) => {
    expect(total([product], birthDate, 'pick-up', today, plain)).toBe(cents);
  });

  it('changes on the 24th birthday and takes the full fee while the birth date is unknown', () => {
    expect(total([idCard], '2002-11-23', null, today, plain)).toBe(2760);
    expect(total([idCard], '2002-11-22', null, today, plain)).toBe(4600);
    expect(total([idCard], '2002-11-21', null, today, plain)).toBe(4600);
    expect(total([idCard], null, null, today, plain)).toBe(4600);
  });

  it('charges the photo once for a person by default, or for each document', () => {
    const both = [idCard, passport(32, false)];
    expect(total(both, adult, 'pick-up', today)).toBe(4600 + 7000 + 600);
    expect(total(both, adult, 'pick-up', today, { photoFeePerPerson: false, photoTaken: true })).toBe(12800);
    expect(total(both, adult, 'pick-up', today, { photoFeePerPerson: false, photoTaken: false })).toBe(11600);
  });

  it('charges delivery for each document', () => {
    expect(total([idCard], adult, 'post', today, plain)).toBe(4600 + 1500);
    expect(total([idCard, passport(32, false)], adult, 'post', today, plain)).toBe(11600 + 3000);
  });

  it('gives lines that add up, each code once', () => {
    const product = fc.oneof(
      fc.constant(idCard),
      fc.constantFrom(...[true, false].flatMap((express) => [passport(32, express), passport(48, express)])),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(product, { selector: (one) => one.kind, minLength: 1, maxLength: 2 }),
        fc.constantFrom(adult, young, null),
        fc.constantFrom('pick-up' as const, 'post' as const, null),
        fc.record({ photoFeePerPerson: fc.boolean(), photoTaken: fc.boolean() }),
        (products, birthDate, delivery, options) => {
          const result = fees(products, birthDate, delivery, today, options);
          expect(result.ok).toBe(true);
          if (!result.ok) return;
          const { lines, totalCents } = result.value;
          expect(lines.reduce((sum, line) => sum + line.cents, 0)).toBe(totalCents);
          expect(new Set(lines.map((line) => line.code)).size).toBe(lines.length);
          expect(lines.every((line) => Number.isInteger(line.cents) && line.cents > 0)).toBe(true);
        },
      ),
    );
  });

  it('fails by type on a day without a table', () => {
    expect(fees([idCard], adult, null, '2025-12-31')).toEqual({
      ok: false,
      failure: { code: 'no-fee-table' },
    });
  });

  it('has rows that do not overlap', () => {
    feeTable.slice(1).forEach((row, i) => {
      const before = feeTable[i]?.validTo;
      expect(before && before < row.validFrom).toBe(true);
    });
  });
});
