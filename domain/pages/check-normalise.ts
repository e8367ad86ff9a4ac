import { normalise } from '../characters/normalise.ts';
import { normaliseSerial } from '../documents/serial-number.ts';
import type { PageValue, QuestionPage } from './page-values.ts';

const asIs = <T>(value: T): T => value;

/** An optional text that was left empty was not given. */
const optional = (text: string | null, normaliseText = normalise): string | null =>
  text === null ? null : normaliseText(text) || null;

const normalisers: { [P in QuestionPage]: (value: PageValue<P>) => PageValue<P> } = {
  product: asIs,
  notice: asIs,
  'birth-date': asIs,
  'family-name': ({ familyName }) => ({ familyName: normalise(familyName) }),
  'other-names': asIs,
  'birth-name': ({ birthName }) => ({ birthName: optional(birthName) }),
  'given-names': ({ givenNames }) => ({ givenNames: normalise(givenNames) }),
  doctorate: ({ doctorate }) => ({ doctorate: optional(doctorate) }),
  'stage-name': ({ stageName }) => ({ stageName: optional(stageName) }),
  'birth-place': ({ birthPlace }) => ({ birthPlace: normalise(birthPlace) }),
  address: ({ street, postalCode, town }) => ({
    street: normalise(street),
    postalCode: postalCode.replaceAll(' ', ''),
    town: normalise(town),
  }),
  sex: asIs,
  height: asIs,
  'eye-colour': ({ eyeColour }) => ({ eyeColour: normalise(eyeColour) }),
  'old-document': ({ serialNumber }) => ({ serialNumber: optional(serialNumber, normaliseSerial) }),
  delivery: ({ delivery, email }) => ({ delivery, email: optional(email) }),
  representatives: ({ representatives, custody }) => ({
    custody,
    representatives: representatives.map((one) => ({
      ...one,
      familyName: normalise(one.familyName),
      givenNames: normalise(one.givenNames),
    })),
  }),
};

/** The form in which a page's value is checked and kept: NFC, single blanks, empty optional texts as null. */
export function normalisePage<P extends QuestionPage>(page: P, value: PageValue<P>): PageValue<P> {
  return normalisers[page](value);
}
