import type { Application } from '../../domain/application/application.ts';
import { todayInBerlin } from '../../domain/dates/today.ts';
import { fees } from '../../domain/fees/fees.ts';
import { paysPhoto } from '../../domain/fees/pays-photo.ts';
import { feeLabels } from './labels.ts';

/**
 * The fee that the citizen was told, with its lines when the table of that day gives the same sum; otherwise the
 * sum alone (another table was in force in the terminal).
 */
export function feeSummary(application: Application): {
  lines: { label: string; cents: number }[];
  totalCents: number;
} {
  const { products, birthDate, delivery, confirmedAt, feeCents, photo } = application;
  const charged = fees(products, birthDate, delivery, todayInBerlin(Date.parse(confirmedAt)), {
    photoFeePerPerson: true,
    photoTaken: paysPhoto(photo),
  });
  const same = charged.ok && charged.value.totalCents === feeCents;
  const lines = same ? charged.value.lines : [];
  return { lines: lines.map(({ code, cents }) => ({ label: feeLabels[code], cents })), totalCents: feeCents };
}
