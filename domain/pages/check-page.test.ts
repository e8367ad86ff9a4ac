import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { variantsOf } from '../characters/variants.ts';
import type { Product } from '../products/product.ts';
import { normalisePage } from './check-normalise.ts';
import { checkPage } from './check-page.ts';
import { issue } from './issue.ts';
import type { Answers, PageValue, QuestionPage } from './page-values.ts';

const today = '2026-11-22';
const idCard: Product = { kind: 'id-card' };
const passport: Product = { kind: 'passport', pages: 32, express: false };
const both: Answers = { product: { products: [idCard, passport] } };
const onlyPassport: Answers = { product: { products: [passport] } };

/** `field code` of every issue; a question has a `?` behind it. Each one must be sendable. */
function issuesOf<P extends QuestionPage>(
  page: P,
  value: PageValue<P>,
  answers: Answers = both,
  confirmed = false,
) {
  return checkPage(page, normalisePage(page, value), { answers, today, confirmed }).map((one) => {
    expect(issue.parse(one)).toEqual(one);
    return `${one.field} ${one.code}${one.severity === 'ask' ? '?' : ''}`;
  });
}

describe('names', () => {
  it.each([
    ['Müller', []],
    ["  O'Brien-Ō  ", []],
    ['', ['familyName required']],
    ['   ', ['familyName required']],
    ['-', ['familyName no-letter']],
    ['Аnna'.replace(/^./, '\u0410'), ['familyName character']],
    ['Mül\u200bler', ['familyName character']],
    ['Mül\tler', ['familyName character']],
    ['Müller 3', ['familyName character']],
    ['a'.repeat(121), ['familyName too-long', 'familyName sum-too-long']],
  ])('family name %j: %j', (familyName, expected) => {
    expect(issuesOf('family-name', { familyName })).toEqual(expected);
  });

  it('names the character and the limit', () => {
    const value = { familyName: `Mu\u0308ller\u202e${'x'.repeat(200)}` };
    expect(checkPage('family-name', value, { answers: onlyPassport, today })).toEqual([
      { field: 'familyName', code: 'character', severity: 'blocks', params: { character: 'U+202E' } },
      { field: 'familyName', code: 'too-long', severity: 'blocks', params: { max: 186 } },
      { field: 'familyName', code: 'sum-too-long', severity: 'blocks', params: { max: 186 } },
    ]);
  });

  it('accepts every letter of DIN 91379 in every name and leaves it as it is', () => {
    const letters = Array.from('abcdefghijklmnopqrstuvwxyz').flatMap((key) => variantsOf(key));
    const name = fc
      .array(fc.constantFrom(...letters), { minLength: 1, maxLength: 10 })
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(name, (text) => {
        const nfc = text.normalize('NFC');
        expect(normalisePage('family-name', { familyName: text.normalize('NFD') })).toEqual({
          familyName: nfc,
        });
        expect(issuesOf('family-name', { familyName: text })).toEqual([]);
        expect(issuesOf('birth-name', { birthName: text })).toEqual([]);
        expect(issuesOf('given-names', { givenNames: text })).toEqual([]);
        expect(issuesOf('stage-name', { stageName: text })).toEqual([]);
        expect(issuesOf('birth-place', { birthPlace: text })).toEqual([]);
      }),
    );
  });

  it('takes the stricter limit of the documents chosen', () => {
    expect(issuesOf('given-names', { givenNames: 'a'.repeat(81) })).toEqual(['givenNames too-long']);
    expect(issuesOf('given-names', { givenNames: 'a'.repeat(81) }, onlyPassport)).toEqual([]);
    expect(issuesOf('stage-name', { stageName: 'a'.repeat(36) })).toEqual(['stageName too-long']);
    expect(issuesOf('birth-name', { birthName: 'a'.repeat(76) })).toEqual(['birthName too-long']);
    expect(issuesOf('birth-place', { birthPlace: 'a'.repeat(81) })).toEqual(['birthPlace too-long']);
  });

  it('adds up family name, doctorate and birth name on each of the three pages', () => {
    const answers: Answers = {
      ...both,
      'family-name': { familyName: 'a'.repeat(60) },
      'birth-name': { birthName: 'b'.repeat(58) },
      doctorate: { doctorate: null },
    };
    expect(issuesOf('birth-name', { birthName: 'b'.repeat(60) }, answers)).toEqual([]);
    expect(issuesOf('birth-name', { birthName: 'b'.repeat(61) }, answers)).toEqual([
      'birthName sum-too-long',
    ]);
    expect(issuesOf('family-name', { familyName: 'a'.repeat(63) }, answers)).toEqual([
      'familyName sum-too-long',
    ]);
    expect(issuesOf('doctorate', { doctorate: 'Dr.' }, answers)).toEqual(['doctorate sum-too-long']);
  });

  it('takes optional names that are left out, and only known doctorates', () => {
    expect(normalisePage('birth-name', { birthName: ' ' })).toEqual({ birthName: null });
    expect(issuesOf('birth-name', { birthName: null })).toEqual([]);
    expect(issuesOf('stage-name', { stageName: '' })).toEqual([]);
    expect(issuesOf('doctorate', { doctorate: null })).toEqual([]);
    expect(issuesOf('doctorate', { doctorate: 'Dr.  h. c.' })).toEqual([]);
    expect(issuesOf('doctorate', { doctorate: 'Prof. Dr.' })).toEqual(['doctorate doctorate-unknown']);
  });
});

describe('birth date', () => {
  it.each([
    ['1983-08-12', []],
    [today, []],
    ['2024-02-29', []],
    ['2023-02-29', ['birthDate impossible-date']],
    ['2000-13-01', ['birthDate impossible-date']],
    ['2000-00-10', ['birthDate impossible-date']],
    ['2026-11-23', ['birthDate future-date']],
    ['1895-11-23', []],
    ['1895-11-22', ['birthDate too-long-ago']],
  ])('%s: %j', (birthDate, expected) => {
    expect(issuesOf('birth-date', { birthDate })).toEqual(expected);
  });
});

describe('height', () => {
  it.each([
    [null, []],
    [39, ['heightCm height-range']],
    [40, ['heightCm height-unusual?']],
    [119, ['heightCm height-unusual?']],
    [120, []],
    [210, []],
    [211, ['heightCm height-unusual?']],
    [230, ['heightCm height-unusual?']],
    [231, ['heightCm height-range']],
  ])('%s cm: %j', (heightCm, expected) => {
    expect(issuesOf('height', { heightCm, confirmed: false })).toEqual(expected);
    const blocking = expected.filter((one) => !one.endsWith('?'));
    expect(issuesOf('height', { heightCm, confirmed: true })).toEqual(blocking);
    expect(issuesOf('height', { heightCm, confirmed: false }, both, true)).toEqual(blocking);
  });
});

describe('eye colour', () => {
  it.each([
    ['blau', []],
    ['---', []],
    ['', ['eyeColour required']],
    ['--', ['eyeColour no-letter']],
    ['a'.repeat(20), ['eyeColour too-long']],
    ['grün\u0000', ['eyeColour character']],
  ])('%j: %j', (eyeColour, expected) => {
    expect(issuesOf('eye-colour', { eyeColour })).toEqual(expected);
  });
});

describe('address', () => {
  const good = { street: 'Willy-Brandt-Platz 1', postalCode: '67657', town: 'Kaiserslautern' };
  it.each([
    [{}, []],
    [{ postalCode: ' 67 657 ' }, []],
    [{ street: '' }, ['street required']],
    [{ street: 'Am Rathaus' }, ['street house-number-missing?']],
    [{ street: '12' }, ['street no-letter']],
    [{ street: `Am ${'x'.repeat(50)}` }, ['street too-long']],
    [{ postalCode: '' }, ['postalCode required']],
    [{ postalCode: '6765' }, ['postalCode postal-code']],
    [{ town: 'Mainz' }, ['town town-mismatch?']],
    [{ town: 'x'.repeat(45), postalCode: '55116' }, ['town too-long']],
    [{ street: 'Am Rathaus', town: '' }, ['town required']],
  ])('%j: %j', (change, expected) => {
    expect(issuesOf('address', { ...good, ...change })).toEqual(expected);
    expect(issuesOf('address', { ...good, ...change }, both, true)).toEqual(
      expected.filter((one) => !one.endsWith('?')),
    );
  });
});

describe('product, old document, delivery', () => {
  it('takes each kind of document once', () => {
    expect(issuesOf('product', { products: [idCard, passport] })).toEqual([]);
    expect(issuesOf('product', { products: [passport, { ...passport, express: true }] })).toEqual([
      'products product-twice',
    ]);
    expect(issuesOf('product', { products: [] })).toEqual(['products required']);
  });

  it('reads the old number as it is printed', () => {
    expect(normalisePage('old-document', { serialNumber: 'lz6 311-to7' })).toEqual({
      serialNumber: 'LZ6311T07',
    });
    expect(normalisePage('old-document', { serialNumber: ' ' })).toEqual({ serialNumber: null });
    expect(issuesOf('old-document', { serialNumber: null })).toEqual([]);
    expect(issuesOf('old-document', { serialNumber: 'LZ6311T475' })).toEqual([]);
    expect(issuesOf('old-document', { serialNumber: 'LZ6311T' })).toEqual(['serialNumber serial-length']);
    expect(issuesOf('old-document', { serialNumber: 'LZ6311T474' })).toEqual([
      'serialNumber serial-check-digit',
    ]);
    const wrong = (serialNumber: string) =>
      checkPage('old-document', { serialNumber }, { answers: both, today });
    expect(wrong('LZ6311A47')).toMatchObject([{ code: 'serial-character', params: { character: 'A' } }]);
    expect(wrong('LZ6311\u000047')).toMatchObject([{ params: { character: 'U+0000' } }]);
  });

  it('sends by post only with an e-mail address and an address in Germany', () => {
    const home: Answers = {
      ...both,
      address: { street: 'Am Rathaus 1', postalCode: '67657', town: 'Kaiserslautern' },
    };
    const email = 'erika@example.org';
    expect(issuesOf('delivery', { delivery: 'pick-up', email: null })).toEqual([]);
    expect(issuesOf('delivery', { delivery: 'post', email: ` ${email} ` }, home)).toEqual([]);
    expect(issuesOf('delivery', { delivery: 'post', email: '' }, home)).toEqual(['email email-required']);
    expect(issuesOf('delivery', { delivery: 'post', email })).toEqual(['delivery delivery-address']);
    expect(issuesOf('delivery', { delivery: 'pick-up', email: 'erika@' })).toEqual(['email email']);
  });
});

describe('representatives', () => {
  const mother = {
    role: 'mother',
    familyName: 'Muster',
    givenNames: 'Erika',
    birthDate: '1990-05-05',
  } as const;
  const father = { ...mother, role: 'father', givenNames: 'Jan' } as const;

  it('counts by custody', () => {
    const check = (
      representatives: PageValue<'representatives'>['representatives'],
      custody: 'joint' | 'sole',
    ) => issuesOf('representatives', { representatives, custody });
    expect(check([mother, father], 'joint')).toEqual([]);
    expect(check([mother], 'sole')).toEqual([]);
    expect(check([mother], 'joint')).toEqual(['representatives representative-count?']);
    expect(check([mother, father], 'sole')).toEqual(['representatives representative-count']);
    expect(check([], 'sole')).toEqual(['representatives representative-count']);
  });

  it.each([
    [{ birthDate: '2008-11-22' }, []],
    [{ birthDate: '2008-11-23' }, ['representatives.1.birthDate representative-minor']],
    [{ birthDate: '2030-01-01' }, ['representatives.1.birthDate future-date']],
    [{ birthDate: '1990-02-30' }, ['representatives.1.birthDate impossible-date']],
    [{ familyName: ' ' }, ['representatives.1.familyName required']],
    [{ givenNames: 'Jan7' }, ['representatives.1.givenNames character']],
  ])('%j: %j', (change, expected) => {
    const representatives = [mother, { ...father, ...change }];
    expect(issuesOf('representatives', { representatives, custody: 'joint' })).toEqual(expected);
  });
});

it('never throws and never carries an answer, whatever text comes', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const found of [
        ...issuesOf('family-name', { familyName: text }),
        ...issuesOf('address', { street: text, postalCode: text, town: text }),
        ...issuesOf('old-document', { serialNumber: text }),
        ...issuesOf('delivery', { delivery: 'post', email: text }),
        ...issuesOf('birth-date', { birthDate: text }),
      ]) {
        expect(found).toMatch(/^\w+ [a-z-]+\??$/);
      }
    }),
  );
});
