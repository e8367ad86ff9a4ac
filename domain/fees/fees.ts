import { fullYears } from '../dates/age.ts';
import type { Product, ProductKind } from '../products/product.ts';
import { ok, type Result } from '../result.ts';
import { type FeeFailure, type FeeTableRow, feesOn } from './fee-table.ts';

export type FeeCode =
  | 'id-card'
  | 'id-card-reduced'
  | 'id-card-post'
  | 'passport'
  | 'passport-reduced'
  | 'passport-48-pages'
  | 'passport-express'
  | 'passport-post'
  | 'photo';

export type FeeLine = { code: FeeCode; cents: number };
export type Fees = { lines: FeeLine[]; totalCents: number };

export type FeeOptions = {
  /** One photo fee for the person (Kaiserslautern) or one for each document; municipalities differ. */
  photoFeePerPerson: boolean;
  /** The photo is made with the authority's equipment; a photo from a provider costs nothing here. */
  photoTaken: boolean;
};

/**
 * The fee of an application on `today` (`YYYY-MM-DD`), to be confirmed at the counter, which may reduce it.
 * As long as the birth date is not known (null) the full fee is shown; delivery null counts as pick-up.
 */
export function fees(
  products: readonly Product[],
  birthDate: string | null,
  delivery: 'pick-up' | 'post' | null,
  today: string,
  { photoFeePerPerson, photoTaken }: FeeOptions = { photoFeePerPerson: true, photoTaken: true },
): Result<Fees, FeeFailure> {
  const table = feesOn(today);
  if (!table.ok) return table;
  const row = table.value;
  const reduced = birthDate !== null && fullYears(birthDate, today) < row.fullFeeFrom;
  const lines = products.flatMap((product) => documentLines(product, reduced, row));
  if (delivery === 'post') {
    lines.push(...products.map((product) => ({ code: postCode[product.kind], cents: row.post })));
  }
  if (photoTaken && products.length > 0) {
    lines.push({ code: 'photo', cents: row.photo * (photoFeePerPerson ? 1 : products.length) });
  }
  return ok({ lines, totalCents: lines.reduce((sum, line) => sum + line.cents, 0) });
}

const postCode = { 'id-card': 'id-card-post', passport: 'passport-post' } as const satisfies Record<
  ProductKind,
  FeeCode
>;

function documentLines(product: Product, reduced: boolean, row: FeeTableRow): FeeLine[] {
  if (product.kind === 'id-card') {
    return reduced
      ? [{ code: 'id-card-reduced', cents: row.idCard.reduced }]
      : [{ code: 'id-card', cents: row.idCard.full }];
  }
  const lines: FeeLine[] = reduced
    ? [{ code: 'passport-reduced', cents: row.passport.reduced }]
    : [{ code: 'passport', cents: row.passport.full }];
  if (product.pages === 48) lines.push({ code: 'passport-48-pages', cents: row.passport.pages48 });
  if (product.express) lines.push({ code: 'passport-express', cents: row.passport.express });
  return lines;
}
