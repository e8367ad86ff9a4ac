import { daysInMonth } from '../../domain/dates/calendar-date.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { parseCaseCode } from '../../domain/slip/case-code.ts';
import type { DeskFetchRequest } from './contract.ts';

export type FormField = 'caseCode' | 'day' | 'month' | 'birthYear';
export type FormValues = Record<FormField, string>;

export const formSentences: Record<FormField, string> = {
  caseCode:
    'Die Vorgangsnummer hat acht Ziffern und steht groß auf dem Beleg, zum Beispiel 123 4567-8. Bitte prüfen Sie die Ziffern.',
  day: 'Diesen Tag gibt es in dem Monat nicht. Bitte geben Sie den Geburtstag als Zahl ein, zum Beispiel 12.',
  month: 'Bitte geben Sie den Geburtsmonat als Zahl von 1 bis 12 ein.',
  birthYear: 'Bitte geben Sie das Geburtsjahr mit vier Ziffern ein.',
};

const number = (text: string) => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

/** What was typed as a request, or the first field to mend; `withYear` when two cases fitted before. */
export function readForm(
  values: FormValues,
  withYear: boolean,
): Result<DeskFetchRequest, { code: FormField }> {
  const caseCode = parseCaseCode(values.caseCode);
  if (!caseCode) return fail({ code: 'caseCode' });
  const [day, month, birthYear] = [number(values.day), number(values.month), number(values.birthYear)];
  if (!(month >= 1 && month <= 12)) return fail({ code: 'month' });
  // The year is not asked for, so 29 February is possible.
  if (!(day >= 1 && day <= daysInMonth(2000, month))) return fail({ code: 'day' });
  if (!withYear) return ok({ caseCode, day, month });
  return birthYear >= 1850 && birthYear <= 2200
    ? ok({ caseCode, day, month, birthYear })
    : fail({ code: 'birthYear' });
}
