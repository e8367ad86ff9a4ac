/** A day in the calendar, without time or zone. Written as ISO 8601 `YYYY-MM-DD`; such texts sort by time. */
export type CalendarDate = { year: number; month: number; day: number };

const isLeapYear = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month (1–12) in the Gregorian calendar. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** Reads `YYYY-MM-DD`; undefined when it is written otherwise or there is no such day (31 April, year 0). */
export function parseIsoDate(text: string): CalendarDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const exists = year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return exists ? { year, month, day } : undefined;
}

/** Writes `YYYY-MM-DD`, the form that is stored and sent. Does not ask whether the day exists. */
export const toIsoDate = ({ year, month, day }: CalendarDate): string =>
  [digits(year, 4), digits(month, 2), digits(day, 2)].join('-');

/** `1983-08-12` → `12.08.1983`, as printed on German documents; throws on a day that does not exist. */
export function formatGermanDate(iso: string): string {
  const { year, month, day } = realDate(iso);
  return [digits(day, 2), digits(month, 2), digits(year, 4)].join('.');
}

/** The day of a text that has been checked before; throws a `RangeError` (without the value) otherwise. */
export function realDate(iso: string): CalendarDate {
  const date = parseIsoDate(iso);
  if (!date) throw new RangeError('not a calendar date');
  return date;
}

const digits = (value: number, size: number) => String(value).padStart(size, '0');
