import { realDate } from './calendar-date.ts';

/**
 * Completed years of life at the start of `day` (both `YYYY-MM-DD`); negative before birth.
 *
 * BGB §187(2) counts the day of birth in, so a year of life ends with the day before the birthday (§188(2)) and
 * the new age holds on the birthday itself. Who was born on 29 February completes the year, in a common year, at
 * the end of 28 February and has the new age on 1 March.
 */
export function fullYears(birthDate: string, day: string): number {
  const birth = realDate(birthDate);
  const on = realDate(day);
  const birthdayIsAhead = on.month < birth.month || (on.month === birth.month && on.day < birth.day);
  return on.year - birth.year - (birthdayIsAhead ? 1 : 0);
}
