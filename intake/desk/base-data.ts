import type { Application } from '../../domain/application/application.ts';
import { formatGermanDate } from '../../domain/dates/calendar-date.ts';
import { deliveryLabels, roleLabels, sexLabels } from './labels.ts';

/** One line of the list; `copy` is what the register procedure expects, null where there is nothing to copy. */
export interface DataRow {
  label: string;
  value: string;
  copy: string | null;
}

const row = (label: string, value: string, copy: string | null = value): DataRow => ({ label, value, copy });
const optional = (label: string, value: string | null) =>
  value === null ? row(label, '–', null) : row(label, value);

export const oldDocumentLabel = 'Altes Dokument';

/** The base data in the order of the printed passport (PassV Anlage 11: 1a, 1b, 2, 3, 4, 6, 11, 12, 13, 14). */
export function baseData(application: Application): DataRow[] {
  const { street, postalCode, town } = application.address;
  const height = application.heightCm === null ? '---' : String(application.heightCm);
  return [
    row('Familienname', application.familyName),
    optional('Geburtsname', application.birthName),
    row('Vornamen', application.givenNames),
    row('Geburtstag', formatGermanDate(application.birthDate)),
    row('Geschlecht', `${sexLabels[application.sex]} · mit Register abgleichen`, null),
    row('Geburtsort', application.birthPlace),
    row('Straße, Nummer', street),
    row('Postleitzahl', postalCode),
    row('Wohnort', town),
    row('Größe', application.heightCm === null ? 'nicht feststellbar' : `${height} cm`, height),
    row('Augenfarbe', application.eyeColour),
    optional('Doktorgrad', application.doctorate),
    optional('Ordens-/Künstlername', application.stageName),
    optional(oldDocumentLabel, application.oldDocument),
    row('Zustellung', deliveryLabels[application.delivery], null),
    optional('E-Mail', application.email),
    ...representativeRows(application),
  ];
}

function representativeRows({ representatives }: Application): DataRow[] {
  if (!representatives) return [];
  const custody = representatives.custody === 'joint' ? 'gemeinsam' : 'allein';
  return [
    ...representatives.representatives.map((one) =>
      row(
        `Vertretung (${roleLabels[one.role]})`,
        `${one.familyName}, ${one.givenNames}, geboren ${formatGermanDate(one.birthDate)}`,
        `${one.familyName}, ${one.givenNames}`,
      ),
    ),
    row('Sorgerecht', custody, null),
  ];
}
