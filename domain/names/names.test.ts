import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DocumentField, fieldLength } from '../documents/field-lengths.ts';
import type { Product } from '../products/product.ts';
import { doctorates, isDoctorate } from './doctorates.ts';
import { nameBlockLength, smallPrintOn } from './name-block.ts';

const idCard: Product = { kind: 'id-card' };
const passport: Product = { kind: 'passport', pages: 32, express: false };

describe('field lengths of XhD 1.6.1', () => {
  it.each<[DocumentField, number, number]>([
    ['familyName', 120, 186],
    ['givenNames', 80, 186],
    ['birthName', 75, 124],
    ['nameSum', 120, 186],
    ['stageName', 60, 35],
    ['birthPlace', 80, 124],
    ['town', 44, 105],
    ['eyeColour', 19, 35],
  ])('%s: ID card %i, passport %i, both the stricter', (field, card, pass) => {
    expect(fieldLength(field, [idCard])).toBe(card);
    expect(fieldLength(field, [passport])).toBe(pass);
    expect(fieldLength(field, [passport, idCard])).toBe(Math.min(card, pass));
    expect(fieldLength(field, [])).toBe(Math.min(card, pass));
  });
});

describe('name block', () => {
  it('counts code points in NFC, whatever the form it is typed in', () => {
    expect(nameBlockLength({ familyName: 'Mu\u0308ller', doctorate: 'Dr.', birthName: 'C̀a' })).toBe(
      6 + 3 + 3,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (familyName) => {
        expect(nameBlockLength({ familyName: familyName.normalize('NFD') })).toBe(
          nameBlockLength({ familyName }),
        );
      }),
    );
  });

  it.each([
    [52, []],
    [53, ['id-card']],
    [80, ['id-card']],
    [81, ['id-card', 'passport']],
  ])('of %i places is in small print on %j', (length, kinds) => {
    const block = { familyName: 'a'.repeat(length - 13), doctorate: 'Dr.', birthName: 'b'.repeat(10) };
    expect(smallPrintOn(block, [idCard, passport])).toEqual(kinds);
  });
});

it('knows the doctorates as they are entered', () => {
  expect(doctorates.every(isDoctorate)).toBe(true);
  expect(doctorates.every((text) => text.length <= fieldLength('doctorate', [idCard]))).toBe(true);
  expect(['Prof.', 'Prof. Dr.', 'dr.', 'Dr. med.', ''].some(isDoctorate)).toBe(false);
});
