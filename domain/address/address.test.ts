import { describe, expect, it } from 'vitest';
import { homeTownOf, isTownMismatch } from './home-town.ts';
import { hasHouseNumber } from './house-number.ts';
import { isPostalCode } from './postal-code.ts';

describe('postal code', () => {
  it.each(['01001', '01067', '67655', '99998', '10115', '61440', '63065'])('takes %s', (code) => {
    expect(isPostalCode(code)).toBe(true);
  });
  it.each([
    '00999',
    '01000',
    '99999',
    '05123',
    '43210',
    '62000',
    '6765',
    '676555',
    'D6765',
    '67 55',
    '',
    '٦٧٦٥٥',
  ])('refuses %s', (code) => {
    expect(isPostalCode(code)).toBe(false);
  });
});

describe('town of the terminal', () => {
  it.each([
    ['67655', 'Kaiserslautern', false],
    ['67661', 'kaiserslautern-Siegelbach', false],
    ['67655', 'Mainz', true],
    ['55116', 'Kaiserslautern', true],
    ['55116', 'Mainz', false],
  ])('%s %s: mismatch %s', (code, town, mismatch) => {
    expect(isTownMismatch(code, town)).toBe(mismatch);
  });
});

describe('house number', () => {
  it.each([
    ['Willy-Brandt-Platz 1', true],
    ['Straße des 17. Juni 135', true],
    ['Musterweg 12 a', true],
    ['Musterweg 3-5', true],
    ['Q7, 24', true],
    ['Straße des 17. Juni', false],
    ['Am Rathaus', false],
  ])('%s: %s', (street, has) => {
    expect(hasHouseNumber(street)).toBe(has);
  });
});

it('knows the town of its own postal codes only', () => {
  expect(['67655', '67663', '67653', '6765'].map(homeTownOf)).toEqual([
    'Kaiserslautern',
    'Kaiserslautern',
    undefined,
    undefined,
  ]);
});
