import { fullYears } from '../dates/age.ts';
import { inForce } from '../dates/in-force.ts';
import type { Product, ProductKind } from '../products/product.ts';

/** Ages in completed years, as the law in force from `validFrom` to `validTo` (both days included) has them. */
type AgeTableRow = {
  validFrom: string;
  validTo: string | null;
  fingerprintsFrom: number;
  signatureFrom: number;
  /** Below this age a representative applies. */
  ownApplicationFrom: Record<ProductKind, number>;
  electronicIdFrom: number;
  longValidityFrom: number;
  validityYears: { short: number; long: number };
};

const ageTable: readonly AgeTableRow[] = [
  {
    // Fingerprints are mandatory in the ID card too since 2 August 2021 (PAuswG §5(9)).
    validFrom: '2021-08-02',
    validTo: null,
    fingerprintsFrom: 6, // PassG §4(4a), PAuswG §5(9)
    signatureFrom: 10, // PassG §4, PAuswG §9
    ownApplicationFrom: { 'id-card': 16, passport: 18 }, // PAuswG §9, PassG §6
    electronicIdFrom: 16, // PAuswG §10
    longValidityFrom: 24, // PassG §5, PAuswG §6
    validityYears: { short: 6, long: 10 },
  },
];

export type AgeRules = {
  age: number;
  fingerprints: boolean;
  signature: boolean;
  representativesNeeded: boolean;
  electronicId: boolean;
  /** Passports and ID cards are valid for the same time. */
  validityYears: number;
};

/**
 * What the age on the day of application decides. Dates are `YYYY-MM-DD`, `today` in Berlin. Throws a `RangeError`
 * on a day before the table begins (a clock that is years behind) or a date that does not exist.
 */
export function ageRules(birthDate: string, today: string, products: readonly Product[]): AgeRules {
  const rules = inForce(ageTable, today);
  if (!rules) throw new RangeError('no age rules for this day');
  const age = fullYears(birthDate, today);
  return {
    age,
    fingerprints: age >= rules.fingerprintsFrom,
    signature: age >= rules.signatureFrom,
    representativesNeeded: products.some((product) => age < rules.ownApplicationFrom[product.kind]),
    electronicId: age >= rules.electronicIdFrom,
    validityYears: age < rules.longValidityFrom ? rules.validityYears.short : rules.validityYears.long,
  };
}
