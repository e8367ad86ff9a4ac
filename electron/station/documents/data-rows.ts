import type { Answers } from '../../../domain/pages/page-values.ts';
import { type Language, localeOf } from '../../../domain/session/language.ts';
import { printedTexts } from '../printed-texts/index.ts';

export type DataRow = { label: string; value: string };

/** The citizen's answers as rows for reading, in the order of the pages. */
export function dataRows(answers: Answers, language: Language): DataRow[] {
  const { rows, none, sexes, delivery } = printedTexts[language].sheet;
  const row = (label: string, value: string | null | undefined): DataRow => ({ label, value: value || none });
  const { address, sex, height } = answers;
  const documents = answers.product?.products.map(({ kind }) => printedTexts[language].slip.products[kind]);
  return [
    row(rows.products, documents?.join(', ')),
    row(rows.birthDate, date(answers['birth-date']?.birthDate, language)),
    row(rows.familyName, answers['family-name']?.familyName),
    row(rows.birthName, answers['birth-name']?.birthName),
    row(rows.givenNames, answers['given-names']?.givenNames),
    row(rows.doctorate, answers.doctorate?.doctorate),
    row(rows.stageName, answers['stage-name']?.stageName),
    row(rows.birthPlace, answers['birth-place']?.birthPlace),
    row(rows.address, address && `${address.street}, ${address.postalCode} ${address.town}`),
    row(rows.sex, sex && sexes[sex.sex]),
    row(rows.height, height?.heightCm ? `${height.heightCm} cm` : null),
    row(rows.eyeColour, answers['eye-colour']?.eyeColour),
    row(rows.oldDocument, answers['old-document']?.serialNumber),
    row(rows.delivery, answers.delivery && delivery[answers.delivery.delivery]),
    ...(answers.delivery?.email ? [row(rows.email, answers.delivery.email)] : []),
    ...(answers.representatives?.representatives ?? []).map((person) =>
      row(
        rows.representative,
        `${person.givenNames} ${person.familyName}, ${date(person.birthDate, language)}`,
      ),
    ),
  ];
}

/** A calendar day; one that is known in parts only (`1950-00-00`) stays as it is. */
function date(iso: string | undefined, language: Language): string | undefined {
  if (iso === undefined || Number.isNaN(Date.parse(iso))) return iso;
  const format = new Intl.DateTimeFormat(localeOf(language), {
    dateStyle: 'long',
    timeZone: 'UTC',
  });
  return format.format(new Date(iso));
}
