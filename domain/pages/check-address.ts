import { isTownMismatch } from '../address/home-town.ts';
import { hasHouseNumber } from '../address/house-number.ts';
import { isPostalCode } from '../address/postal-code.ts';
import { fieldLength } from '../documents/field-lengths.ts';
import { asks, blocks, type CheckContext, chosenProducts } from './check-issue.ts';
import { textIssues } from './check-text.ts';
import type { Issue } from './issue.ts';
import type { PageValue } from './page-values.ts';

/** An address in Germany; what is only unusual is asked, once the rest is right. */
export function checkAddress(
  { street, postalCode, town }: PageValue<'address'>,
  { answers }: CheckContext,
): Issue[] {
  const products = chosenProducts(answers);
  const wrong = [
    ...textIssues('street', street, 'B', fieldLength('street', products)),
    ...postalCodeIssues(postalCode),
    ...textIssues('town', town, 'B', fieldLength('town', products)),
  ];
  if (wrong.length > 0) return wrong;
  return [
    ...(hasHouseNumber(street) ? [] : [asks('street', 'house-number-missing')]),
    ...(isTownMismatch(postalCode, town) ? [asks('town', 'town-mismatch')] : []),
  ];
}

function postalCodeIssues(postalCode: string): Issue[] {
  if (postalCode === '') return [blocks('postalCode', 'required')];
  return isPostalCode(postalCode) ? [] : [blocks('postalCode', 'postal-code')];
}
