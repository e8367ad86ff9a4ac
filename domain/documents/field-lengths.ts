import type { Product, ProductKind } from '../products/product.ts';

/** The text fields whose length a document limits. */
export type DocumentField =
  | 'familyName'
  | 'givenNames'
  | 'birthName'
  | 'nameSum'
  | 'doctorate'
  | 'stageName'
  | 'birthPlace'
  | 'street'
  | 'town'
  | 'eyeColour';

/**
 * Longest texts in code points: BSI TR-03123 (XhD 1.6.1) tables 6 and 11; PassV Anlage 11, PAuswV Anlage 3.
 *
 * `nameSum` = family name + doctorate + birth name. The ID card prints postal code and town within 2×25 places, XhD
 * allows 49 for both, so 44 are left for the town. The passport carries no street; the ID card's limit stands in.
 */
const fieldLengths: Record<ProductKind, Record<DocumentField, number>> = {
  'id-card': {
    familyName: 120,
    givenNames: 80,
    birthName: 75,
    nameSum: 120,
    doctorate: 20,
    stageName: 60,
    birthPlace: 80,
    street: 50,
    town: 44,
    eyeColour: 19,
  },
  passport: {
    familyName: 186,
    givenNames: 186,
    birthName: 124,
    nameSum: 186,
    doctorate: 31,
    stageName: 35,
    birthPlace: 124,
    street: 50,
    town: 105,
    eyeColour: 35,
  },
};

/** The limit for everything that was chosen: the strictest one, and the strictest of all while nothing was. */
export function fieldLength(field: DocumentField, products: readonly Product[]): number {
  const chosen: ProductKind[] =
    products.length > 0 ? products.map(({ kind }) => kind) : ['id-card', 'passport'];
  return Math.min(...chosen.map((kind) => fieldLengths[kind][field]));
}
