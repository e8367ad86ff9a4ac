import { checkAddress } from './check-address.ts';
import { checkDelivery, checkOldDocument, checkProduct } from './check-application.ts';
import type { CheckContext } from './check-issue.ts';
import {
  checkBirthName,
  checkBirthPlace,
  checkDoctorate,
  checkFamilyName,
  checkGivenNames,
  checkStageName,
} from './check-names.ts';
import { checkBirthDate, checkEyeColour, checkHeight } from './check-person.ts';
import { checkRepresentatives } from './check-representatives.ts';
import type { Issue } from './issue.ts';
import type { PageValue, QuestionPage } from './page-values.ts';

const checks: { [P in QuestionPage]: (value: PageValue<P>, context: CheckContext) => Issue[] } = {
  product: checkProduct,
  notice: () => [],
  'birth-date': checkBirthDate,
  'family-name': checkFamilyName,
  'other-names': () => [],
  'birth-name': checkBirthName,
  'given-names': checkGivenNames,
  doctorate: checkDoctorate,
  'stage-name': checkStageName,
  'birth-place': checkBirthPlace,
  address: checkAddress,
  sex: () => [],
  height: checkHeight,
  'eye-colour': checkEyeColour,
  'old-document': checkOldDocument,
  delivery: checkDelivery,
  representatives: checkRepresentatives,
};

/**
 * Whether a page's value, normalised by `normalisePage`, is right: everything that blocks, and everything unusual
 * that is put to the citizen (`ask`) unless it was `confirmed`. `answers` are those of the other pages, `today` is
 * `YYYY-MM-DD` in Berlin. Empty = good.
 */
export function checkPage<P extends QuestionPage>(
  page: P,
  value: PageValue<P>,
  { confirmed = false, ...context }: CheckContext & { confirmed?: boolean },
): Issue[] {
  const issues = checks[page](value, context);
  return confirmed ? issues.filter((issue) => issue.severity !== 'ask') : issues;
}
