import { fullYears } from '../dates/age.ts';
import { parseIsoDate } from '../dates/calendar-date.ts';
import { fieldLength } from '../documents/field-lengths.ts';
import { undeterminedEyeColour } from '../eyes/eye-colours.ts';
import { asks, blocks, type CheckContext, chosenProducts } from './check-issue.ts';
import { textIssues } from './check-text.ts';
import type { Issue } from './issue.ts';
import type { PageValue } from './page-values.ts';

const oldestAge = 130;

/** A birth date is a real day, not after today, and at most 130 years ago. */
export function birthDateIssues(field: string, birthDate: string, today: string): Issue[] {
  if (!parseIsoDate(birthDate)) return [blocks(field, 'impossible-date')];
  if (birthDate > today) return [blocks(field, 'future-date')];
  return fullYears(birthDate, today) > oldestAge ? [blocks(field, 'too-long-ago')] : [];
}

export const checkBirthDate = (value: PageValue<'birth-date'>, { today }: CheckContext): Issue[] =>
  birthDateIssues('birthDate', value.birthDate, today);

/** Centimetres that can be entered, and those that need no question. Planning values, not law. */
const possibleHeight = { min: 40, max: 230 };
const usualHeight = { min: 120, max: 210 };

export function checkHeight({ heightCm, confirmed }: PageValue<'height'>): Issue[] {
  if (heightCm === null) return [];
  if (heightCm < possibleHeight.min || heightCm > possibleHeight.max) {
    return [blocks('heightCm', 'height-range', possibleHeight)];
  }
  const usual = heightCm >= usualHeight.min && heightCm <= usualHeight.max;
  return usual || confirmed ? [] : [asks('heightCm', 'height-unusual', { value: heightCm })];
}

/** Free text is allowed: the law has no closed list. */
export const checkEyeColour = ({ eyeColour }: PageValue<'eye-colour'>, { answers }: CheckContext): Issue[] =>
  eyeColour === undeterminedEyeColour
    ? []
    : textIssues('eyeColour', eyeColour, 'B', fieldLength('eyeColour', chosenProducts(answers)));
