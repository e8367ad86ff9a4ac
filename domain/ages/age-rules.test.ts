import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../products/product.ts';
import { type AgeRules, ageRules } from './age-rules.ts';

const idCard: Product = { kind: 'id-card' };
const passport: Product = { kind: 'passport', pages: 32, express: false };
const iso = (utc: number) => new Date(utc).toISOString().slice(0, 10);
const day = 86_400_000;

/** What changes on which birthday; `domain-facts` 2.1. */
const boundaries: [string, number, Product[], (rules: AgeRules) => unknown, unknown, unknown][] = [
  ['fingerprints', 6, [idCard], (rules) => rules.fingerprints, false, true],
  ['fingerprints', 6, [passport], (rules) => rules.fingerprints, false, true],
  ['signature', 10, [idCard], (rules) => rules.signature, false, true],
  ['electronic id', 16, [idCard], (rules) => rules.electronicId, false, true],
  ['own application, ID card', 16, [idCard], (rules) => rules.representativesNeeded, true, false],
  ['own application, passport', 18, [passport], (rules) => rules.representativesNeeded, true, false],
  ['own application, both', 18, [idCard, passport], (rules) => rules.representativesNeeded, true, false],
  ['validity', 24, [idCard], (rules) => rules.validityYears, 6, 10],
  ['validity', 24, [passport], (rules) => rules.validityYears, 6, 10],
];

describe('age rules', () => {
  it.each(boundaries)('%s: changes on birthday %i', (_, years, products, read, before, from) => {
    const birthDays = fc.integer({ min: Date.UTC(1990, 0, 1) / day, max: Date.UTC(2040, 0, 1) / day });
    fc.assert(
      fc.property(birthDays, (days) => {
        const birth = new Date(days * day);
        fc.pre(!(birth.getUTCMonth() === 1 && birth.getUTCDate() === 29));
        const birthday = Date.UTC(birth.getUTCFullYear() + years, birth.getUTCMonth(), birth.getUTCDate());
        fc.pre(birthday > Date.UTC(2021, 7, 3));
        const at = (offset: number) =>
          read(ageRules(iso(days * day), iso(birthday + offset * day), products));
        expect([at(-1), at(0), at(1)]).toEqual([before, from, from]);
      }),
    );
  });

  it('takes 29 February as completed with 28 February', () => {
    expect(ageRules('2020-02-29', '2026-02-28', [idCard]).fingerprints).toBe(false);
    expect(ageRules('2020-02-29', '2026-03-01', [idCard]).fingerprints).toBe(true);
  });

  it('refuses a clock before the table begins', () => {
    expect(() => ageRules('1983-08-12', '2021-08-01', [idCard])).toThrow(RangeError);
    expect(ageRules('1983-08-12', '2021-08-02', [idCard]).age).toBe(37);
  });
});
