import { z } from 'zod';
import { ageRules } from '../ages/age-rules.ts';
import { type Answers, pageValues, representative } from '../pages/page-values.ts';

/** Whoever comes with more people makes others wait too long; they are called at the counter. */
export const mostPeople = 5;

/**
 * What the people of one session have in common: one after the other each becomes a case of their own, and the next one
 * need not type again what the others have said. Lives with the draft of the person who is at the screen.
 */
export const family = z.strictObject({
  /** Case codes of those who are done, in order. */
  codes: z
    .array(z.string().regex(/^\d{8}$/))
    .min(1)
    .max(mostPeople - 1),
  address: pageValues.address.nullable(),
  /** The first person of full age, offered as a representative of the children. */
  guardian: representative.omit({ role: true }).nullable(),
  /** Who decides for the child before, offered for the next one. */
  representatives: pageValues.representatives.nullable(),
});
export type Family = z.infer<typeof family>;

/** What the next person finds, after this one was sealed under `code`; null when nobody else can come. */
export function familyAfter(
  before: Family | null,
  code: string,
  answers: Answers,
  today: string,
): Family | null {
  const codes = [...(before?.codes ?? []), code];
  if (codes.length >= mostPeople) return null;
  return {
    codes,
    address: answers.address ?? before?.address ?? null,
    guardian: before?.guardian ?? guardianOf(answers, today),
    representatives: answers.representatives ?? before?.representatives ?? null,
  };
}

/** 18: of age (BGB §2). */
const fullAge = 18;

function guardianOf(answers: Answers, today: string): Family['guardian'] {
  const birthDate = answers['birth-date']?.birthDate;
  const familyName = answers['family-name']?.familyName;
  const givenNames = answers['given-names']?.givenNames;
  if (!birthDate || !familyName || !givenNames) return null;
  return ageRules(birthDate, today, []).age >= fullAge ? { familyName, givenNames, birthDate } : null;
}
