import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Product } from '../products/product.ts';
import { recheckAnswers } from './check-answers.ts';
import { smallPrintNotices } from './check-names.ts';
import { type Answers, pageOrder } from './page-values.ts';
import { nextPage, pagePlan, previousPage, stepPlan } from './plan.ts';

const today = '2026-11-22';
const idCard: Product = { kind: 'id-card' };
const passport: Product = { kind: 'passport', pages: 32, express: false };
const citizen = (birthDate: string, ...products: Product[]): Answers => ({
  product: { products },
  'birth-date': { birthDate },
});

const complete: Answers = {
  ...citizen('1983-08-12', passport),
  notice: { read: true },
  'family-name': { familyName: 'Muster' },
  'other-names': { any: true },
  'birth-name': { birthName: null },
  'given-names': { givenNames: 'Erika' },
  doctorate: { doctorate: null },
  'stage-name': { stageName: null },
  'birth-place': { birthPlace: 'Kaiserslautern' },
  address: { street: 'Am Rathaus', postalCode: '67657', town: 'Kaiserslautern' },
  sex: { sex: '001' },
  height: { heightCm: 175, confirmed: false },
  'eye-colour': { eyeColour: 'blau' },
  'old-document': { serialNumber: null },
  delivery: { delivery: 'pick-up', email: null },
};

describe('page plan', () => {
  it.each([
    ['adult', citizen('1983-08-12', idCard, passport), ['representatives']],
    ['17, ID card', citizen('2009-11-22', idCard), ['representatives']],
    ['17, passport', citizen('2009-11-22', passport), []],
    ['17, both', citizen('2009-11-22', idCard, passport), []],
    ['15, ID card', citizen('2010-11-23', idCard), []],
    ['9', citizen('2016-11-23', idCard), ['signature']],
    ['6', citizen('2020-11-22', idCard), ['signature']],
    ['5', citizen('2020-11-23', idCard), ['fingerprints', 'signature']],
    ['not known yet', {}, ['representatives']],
    [
      'no other names',
      { 'other-names': { any: false } },
      ['birth-name', 'doctorate', 'stage-name', 'representatives'],
    ],
  ])('%s leaves out %j', (_, answers, leftOut) => {
    const plan = pagePlan(answers, today);
    expect(pageOrder.filter((page) => !plan.includes(page))).toEqual(leftOut);
    expect(plan).toContain('photo');
  });

  it('leads forward and back through the same pages, also from a page that left the plan', () => {
    const ages = fc.integer({ min: 0, max: 90 }).map((age) => `${2026 - age}-11-22`);
    const chosen = fc.constantFrom([idCard], [passport], [idCard, passport]);
    fc.assert(
      fc.property(ages, chosen, (birthDate, products) => {
        const answers = citizen(birthDate, ...products);
        const plan = pagePlan(answers, today);
        plan.forEach((page, i) => {
          expect(nextPage(page, answers, today)).toBe(plan[i + 1]);
          expect(previousPage(page, answers, today)).toBe(plan[i - 1]);
        });
      }),
    );
    const adult = citizen('1983-08-12', idCard);
    expect(nextPage('representatives', adult, today)).toBe('photo');
    expect(previousPage('representatives', adult, today)).toBe('delivery');
  });

  it('shows steps skipped by age', () => {
    const skipped = (answers: Answers) =>
      stepPlan(answers, today).flatMap(({ step, skipped }) => (skipped ? [`${step}: ${skipped}`] : []));
    expect(skipped(citizen('1983-08-12', idCard))).toEqual([]);
    expect(skipped(citizen('2018-01-01', idCard))).toEqual(['signature: age']);
    expect(skipped(citizen('2023-01-01', idCard))).toEqual(['fingerprints: age', 'signature: age']);
    expect(stepPlan({}, today).map(({ step }) => step)).toHaveLength(7);
  });
});

describe('answers after a change', () => {
  const recheck = (change: Answers) =>
    recheckAnswers({ ...complete, ...change }, today).map(
      ({ page, issues }) => `${page}: ${issues.map(({ code }) => code).join()}`,
    );

  it('finds nothing in complete answers and asks no question twice', () => {
    expect(recheck({})).toEqual([]);
  });

  it('finds what a second document makes too long', () => {
    const long: Answers = { 'given-names': { givenNames: 'a'.repeat(100) } };
    expect(recheck(long)).toEqual([]);
    expect(recheck({ ...long, product: { products: [passport, idCard] } })).toEqual([
      'given-names: too-long',
    ]);
  });

  it('finds what a birth date makes missing', () => {
    expect(recheck({ 'birth-date': { birthDate: '2015-01-01' } })).toEqual(['representatives: required']);
  });

  it('finds delivery without an address', () => {
    expect(
      recheck({ delivery: { delivery: 'post', email: 'erika@example.org' }, address: undefined }),
    ).toEqual(['address: required', 'delivery: delivery-address']);
  });

  it('finds every unanswered page of the plan', () => {
    expect(recheckAnswers({}, today)).toHaveLength(16);
  });
});

it('tells the small print once for each document', () => {
  const answers: Answers = {
    ...complete,
    product: { products: [idCard, passport] },
    'family-name': { familyName: 'a'.repeat(53) },
  };
  expect(smallPrintNotices(complete)).toEqual([]);
  expect(smallPrintNotices(answers)).toEqual([
    { field: 'familyName', code: 'small-print', severity: 'notice', params: { product: 'id-card' } },
  ]);
});
