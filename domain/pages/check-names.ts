import { fieldLength } from '../documents/field-lengths.ts';
import { isDoctorate } from '../names/doctorates.ts';
import { nameBlockLength, smallPrintOn } from '../names/name-block.ts';
import { blocks, type CheckContext, chosenProducts } from './check-issue.ts';
import { textIssues } from './check-text.ts';
import type { Issue } from './issue.ts';
import type { Answers, PageValue } from './page-values.ts';

/** A name of a natural person (DIN 91379 datatype A) within the length that the chosen documents carry. */
export const nameIssues = (
  field: string,
  text: string,
  limit: 'familyName' | 'givenNames' | 'birthName' | 'stageName',
  answers: Answers,
): Issue[] => textIssues(field, text, 'A', fieldLength(limit, chosenProducts(answers)));

export const checkFamilyName = (value: PageValue<'family-name'>, { answers }: CheckContext): Issue[] => [
  ...nameIssues('familyName', value.familyName, 'familyName', answers),
  ...sumIssues('familyName', { ...answers, 'family-name': value }),
];

export const checkBirthName = (value: PageValue<'birth-name'>, { answers }: CheckContext): Issue[] => [
  ...(value.birthName === null ? [] : nameIssues('birthName', value.birthName, 'birthName', answers)),
  ...sumIssues('birthName', { ...answers, 'birth-name': value }),
];

export const checkGivenNames = (value: PageValue<'given-names'>, { answers }: CheckContext): Issue[] =>
  nameIssues('givenNames', value.givenNames, 'givenNames', answers);

/** The doctorate is voluntary; one that is stated must be one of the recognised forms. */
export function checkDoctorate(value: PageValue<'doctorate'>, { answers }: CheckContext): Issue[] {
  if (value.doctorate === null) return [];
  if (!isDoctorate(value.doctorate)) return [blocks('doctorate', 'doctorate-unknown')];
  return sumIssues('doctorate', { ...answers, doctorate: value });
}

export const checkStageName = (value: PageValue<'stage-name'>, { answers }: CheckContext): Issue[] =>
  value.stageName === null ? [] : nameIssues('stageName', value.stageName, 'stageName', answers);

/** A place is not a person's name: datatype B. */
export const checkBirthPlace = (value: PageValue<'birth-place'>, { answers }: CheckContext): Issue[] =>
  textIssues('birthPlace', value.birthPlace, 'B', fieldLength('birthPlace', chosenProducts(answers)));

/** Told on the review: on these documents the name will be in the small print. */
export function smallPrintNotices(answers: Answers): Issue[] {
  const block = nameBlock(answers);
  return smallPrintOn(block, chosenProducts(answers)).map((product) => ({
    field: 'familyName',
    code: 'small-print',
    severity: 'notice',
    params: { product },
  }));
}

const nameBlock = (answers: Answers) => ({
  familyName: answers['family-name']?.familyName ?? '',
  birthName: answers['birth-name']?.birthName ?? null,
  doctorate: answers.doctorate?.doctorate ?? null,
});

function sumIssues(field: string, answers: Answers): Issue[] {
  const max = fieldLength('nameSum', chosenProducts(answers));
  return nameBlockLength(nameBlock(answers)) > max ? [blocks(field, 'sum-too-long', { max })] : [];
}
