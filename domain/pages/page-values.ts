import { z } from 'zod';
import { products } from '../products/product.ts';

/**
 * What one page of questions hands over: the shape only (types and hard bounds, so that a hostile message
 * cannot be large). Whether a value is *right* is decided by `checkPage`, which tells the citizen what to do.
 */
const text = (max = 400) => z.string().max(max);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const representative = z.strictObject({
  role: z.enum(['mother', 'father', 'guardian']),
  familyName: text(),
  givenNames: text(),
  birthDate: isoDate,
});
export type Representative = z.infer<typeof representative>;

export const pageValues = {
  product: z.strictObject({ products }),
  notice: z.strictObject({ read: z.literal(true) }),
  'birth-date': z.strictObject({ birthDate: isoDate }),
  'family-name': z.strictObject({ familyName: text() }),
  /** Whether there is any of birth name, doctorate, religious or stage name: most people answer three pages with one "no". */
  'other-names': z.strictObject({ any: z.boolean() }),
  'birth-name': z.strictObject({ birthName: text().nullable() }),
  'given-names': z.strictObject({ givenNames: text() }),
  doctorate: z.strictObject({ doctorate: text(80).nullable() }),
  'stage-name': z.strictObject({ stageName: text().nullable() }),
  'birth-place': z.strictObject({ birthPlace: text() }),
  address: z.strictObject({ street: text(), postalCode: text(20), town: text() }),
  /** XhD codes: 001 female, 002 male, 003 neither in the register. A statement, confirmed at the counter. */
  sex: z.strictObject({ sex: z.enum(['001', '002', '003']) }),
  /** Centimetres; null = cannot be determined (XhD `---`). */
  height: z.strictObject({ heightCm: z.number().int().nullable(), confirmed: z.boolean() }),
  /** The German word that is printed on the document. */
  'eye-colour': z.strictObject({ eyeColour: text(80) }),
  'old-document': z.strictObject({ serialNumber: text(30).nullable() }),
  delivery: z.strictObject({ delivery: z.enum(['pick-up', 'post']), email: text(254).nullable() }),
  representatives: z.strictObject({
    representatives: z.array(representative).min(1).max(2),
    custody: z.enum(['joint', 'sole']),
  }),
} as const;

/** A page on which the citizen answers a question. */
export type QuestionPage = keyof typeof pageValues;
export type PageValue<P extends QuestionPage> = z.infer<(typeof pageValues)[P]>;
export type Answers = { [P in QuestionPage]?: PageValue<P> | undefined };

export const questionPage = z.strictObject(pageValues).keyof();

/** All answers so far; what was not asked yet is absent. */
export const answers = z.strictObject(pageValues).partial();

/** Every page of an application, in order. */
export const pageOrder = [
  'product',
  'notice',
  'birth-date',
  'family-name',
  'other-names',
  'birth-name',
  'given-names',
  'doctorate',
  'stage-name',
  'birth-place',
  'address',
  'sex',
  'height',
  'eye-colour',
  'old-document',
  'delivery',
  'representatives',
  'photo',
  'fingerprints',
  'signature',
  'review',
] as const;
/** `return`: a citizen is back because the clerk wants a part anew; it stands outside of the order. */
export const pageId = z.enum([...pageOrder, 'return']);
export type PageId = z.infer<typeof pageId>;

/** The steps that the citizen sees as "Schritt 3 von 7". */
export const stepOrder = [
  'document',
  'data',
  'photo',
  'fingerprints',
  'signature',
  'review',
  'slip',
] as const;
export const stepId = z.enum(stepOrder);
export type StepId = z.infer<typeof stepId>;

export const stepOf: Record<PageId, StepId> = {
  return: 'document',
  product: 'document',
  notice: 'document',
  'birth-date': 'data',
  'family-name': 'data',
  'other-names': 'data',
  'birth-name': 'data',
  'given-names': 'data',
  doctorate: 'data',
  'stage-name': 'data',
  'birth-place': 'data',
  address: 'data',
  sex: 'data',
  height: 'data',
  'eye-colour': 'data',
  'old-document': 'data',
  delivery: 'data',
  representatives: 'data',
  photo: 'photo',
  fingerprints: 'fingerprints',
  signature: 'signature',
  review: 'review',
};
