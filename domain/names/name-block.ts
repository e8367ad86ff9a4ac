import { lengthOf } from '../characters/normalise.ts';
import type { Product, ProductKind } from '../products/product.ts';

export type NameBlock = { familyName: string; doctorate?: string | null; birthName?: string | null };

/** Code points of family name, doctorate and birth name together: XhD limits the sum, not only each. */
export const nameBlockLength = ({ familyName, doctorate, birthName }: NameBlock): number =>
  lengthOf(familyName) + lengthOf(doctorate ?? '') + lengthOf(birthName ?? '');

/** Places of the name block in the normal print (size 1): 2×26 and 2×40. PAuswV Anlage 3, PassV Anlage 11. */
const normalPrint: Record<ProductKind, number> = { 'id-card': 52, passport: 80 };

/** The documents among those chosen on which the name block will move to the small print. */
export const smallPrintOn = (block: NameBlock, products: readonly Product[]): ProductKind[] =>
  products.map(({ kind }) => kind).filter((kind) => nameBlockLength(block) > normalPrint[kind]);
