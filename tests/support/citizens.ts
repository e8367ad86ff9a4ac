import type { Answers, PageValue, QuestionPage } from '../../domain/pages/page-values.ts';

/** Every answer a citizen of this kind gives, page by page. Names are rare words, to be searched for on disk. */
export type Citizen = { [P in QuestionPage]?: PageValue<P> } & Answers;

export const adult: Citizen = {
  product: { products: [{ kind: 'passport', pages: 32, express: false }] },
  notice: { read: true },
  'birth-date': { birthDate: '1983-08-12' },
  'family-name': { familyName: 'Quastenflosser' },
  'other-names': { any: true },
  'birth-name': { birthName: 'Zwetschgenwasser' },
  'given-names': { givenNames: 'Änne Zoë' },
  doctorate: { doctorate: null },
  'stage-name': { stageName: null },
  'birth-place': { birthPlace: 'Wolkenkuckucksheim' },
  address: { street: 'Pfauenaugenweg 12', postalCode: '67655', town: 'Kaiserslautern' },
  sex: { sex: '001' },
  height: { heightCm: 172, confirmed: false },
  'eye-colour': { eyeColour: 'braun' },
  'old-document': { serialNumber: 'C01X00T478' },
  delivery: { delivery: 'pick-up', email: null },
};

/** Words that occur only in `adult`'s answers. */
export const secretsOfAdult = [
  'Quastenflosser',
  'Zwetschgenwasser',
  'Wolkenkuckucksheim',
  'Pfauenaugenweg',
  'C01X00T47',
];

const parent = {
  role: 'mother',
  familyName: 'Quastenflosser',
  givenNames: 'Änne',
  birthDate: '1990-02-03',
} as const;

/** A child born on that day, with one parent who decides alone. */
export const child = (birthDate: string): Citizen => ({
  ...adult,
  product: { products: [{ kind: 'id-card' }] },
  'birth-date': { birthDate },
  'other-names': { any: false },
  'old-document': { serialNumber: null },
  height: { heightCm: 130, confirmed: true },
  representatives: { representatives: [parent], custody: 'sole' },
});

/** A birth date half a year before the next birthday, so that the age holds on whatever day the test runs. */
export function bornYearsAgo(age: number): string {
  const date = new Date();
  date.setUTCMonth(date.getUTCMonth() - 6);
  date.setUTCFullYear(date.getUTCFullYear() - age);
  return date.toISOString().slice(0, 10);
}
