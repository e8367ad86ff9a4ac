import type { HeadCovering, PhotoFlag } from '../../domain/captures/photo.ts';
import type { CriterionId } from '../../domain/photo/criterion.ts';
import type { CriterionResult } from '../../domain/photo/report.ts';
import type { PhotoVeto } from '../../domain/photo/veto.ts';

/** The criteria by the names of BSI TR-03121-3.2, tables 5.2 and 5.3. */
export const criterionLabels: Record<CriterionId, string> = {
  '1.1': 'Drehung seitlich (°)',
  '1.2': 'Neigung vor/zurück (°)',
  '1.3': 'Neigung seitlich (°)',
  '2.1': 'Neutraler Ausdruck',
  '2.2': 'Mund geschlossen',
  '2.3': 'Brauen nicht hochgezogen',
  '3.1': 'Augen offen',
  '3.2': 'Augen nicht verdeckt',
  '3.3': 'Blick in die Kamera',
  '4.1': 'Hintergrund gleichmäßig',
  '4.2': 'Kein Schatten im Hintergrund',
  '4.3': 'Nichts anderes im Bild',
  '5.1': 'Bildhöhe (px)',
  '5.2': 'Bildbreite (px)',
  '5.3': 'Kopfbreite zu Bildbreite',
  '5.4': 'Kopfhöhe zu Bildhöhe',
  '5.5': 'Lage in der Höhe',
  '5.6': 'Lage in der Breite',
  '5.7': 'Augenabstand (px)',
  '6.1': 'Gleichmäßiges Licht',
  '6.2': 'Kein Schatten im Gesicht',
  '6.3': 'Keine Glanzstellen',
  '6.4': 'Keine Brilleneffekte',
  '7.1': 'Belichtung',
  '7.2': 'Schärfe',
  '7.3': 'Natürliche Farben',
  '7.4': 'Keine roten Augen',
  '7.5': 'Farbraum',
  '7.6': 'Graustufen, Sättigung',
};

export const vetoLabels: Record<PhotoVeto, string> = {
  'ok-obvious': 'In Ordnung: offensichtlich passgerecht',
  'ok-other': 'In Ordnung: aus anderem Grund',
  nok: 'Nicht in Ordnung: neues Lichtbild nötig',
};

export const flagLabels: Record<PhotoFlag, string> = {
  'released-after-time-out': 'Nach Ablauf der Zeit freigegeben, von der Prüfung nicht angenommen',
  'released-after-last-try': 'Nach dem letzten Versuch freigegeben, von der Prüfung nicht angenommen',
  'several-people-detected': 'Während der Aufnahme waren mehrere Personen vor der Kamera',
};

export const coveringLabels: Record<Exclude<HeadCovering, 'not-asked'>, string> = {
  religious: 'Kopfbedeckung: aus religiösen Gründen (Angabe)',
  medical: 'Kopfbedeckung: aus medizinischen Gründen (Angabe)',
  other: 'Kopfbedeckung: aus anderem Grund (Angabe)',
  none: 'Kopfbedeckung vermutet, die Person verneint es',
};

const numbers = new Intl.NumberFormat('de-DE', { maximumSignificantDigits: 3, useGrouping: false });

/** A measured value as the table shows it; nothing when it could not be measured. */
export const formatMeasure = (value: number | null): string =>
  value === null ? '–' : Math.abs(value) >= 1000 ? String(Math.round(value)) : numbers.format(value);

/** The allowed range: `−8 … 8`, `≥ 300`, `≤ 0,05`, or one value. */
export function formatRange({ min, max }: Pick<CriterionResult, 'min' | 'max'>): string {
  if (min !== null && max !== null)
    return min === max ? `= ${formatMeasure(min)}` : `${formatMeasure(min)} … ${formatMeasure(max)}`;
  if (min !== null) return `≥ ${formatMeasure(min)}`;
  return max === null ? '–' : `≤ ${formatMeasure(max)}`;
}

/** The criterion's result in the TR's own words. */
export const resultLabel = ({ ok }: Pick<CriterionResult, 'ok'>): string =>
  ok === null ? 'nicht messbar' : ok ? 'OK' : 'NOK';
