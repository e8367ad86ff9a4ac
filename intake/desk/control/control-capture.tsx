import { type ChangeEvent, useState } from 'react';
import { noteAtDesk } from '../api.ts';
import { fromBase64 } from '../base64.ts';
import type { DeskCase } from '../contract.ts';
import { compareInWorker } from './compare-in-worker.ts';
import type { CompareOutcome } from './messages.ts';

const sentences: Record<'unreadable' | 'size' | 'blank', string> = {
  unreadable: 'Diese Datei ist kein lesbarer Fingerabdruck. Möglich sind BMP, PNG und WSQ.',
  size: 'Das Bild ist zu klein oder zu groß für einen einzelnen Finger.',
  blank: 'Auf einem der Bilder ist kein Abdruck zu erkennen.',
};
const decimal = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 1, minimumFractionDigits: 1 });

/**
 * "Kontrollaufnahme" (TR-03121-3.2 §3.9.1.2): the clerk's fresh capture of this finger against the one of the case.
 * Both stay in this page; only the outcome goes into the audit.
 */
export function ControlCapture(props: {
  shown: DeskCase;
  label: string;
  base64: string;
  ppi: number;
  onOutcome: (same: boolean) => void;
}) {
  const { shown, label, base64, ppi, onOutcome } = props;
  const [outcome, setOutcome] = useState<CompareOutcome>();
  const [busy, setBusy] = useState(false);
  const compare = async (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    if (!file) return;
    setBusy(true);
    setOutcome(undefined);
    const control = new Uint8Array(await file.arrayBuffer());
    const compared = await compareInWorker({ stored: { file: fromBase64(base64), ppi }, control });
    setOutcome(compared);
    setBusy(false);
    if (!compared.ok) return;
    onOutcome(compared.value.same);
    await noteAtDesk(shown, compared.value.same ? 'compared-same' : 'compared-different');
  };
  return (
    <div className="control">
      <label className="kern-btn kern-btn--secondary control__choose">
        <input
          className="control__file"
          type="file"
          aria-label={`Kontrollaufnahme ${label}`}
          accept=".bmp,.png,.wsq,.pgm"
          onChange={(event) => void compare(event)}
        />
        <span className="kern-label">Kontrollaufnahme</span>
      </label>
      <p role="status" className={outcome?.ok && outcome.value.same ? 'control__same' : 'control__other'}>
        {busy && 'Wird verglichen …'}
        {outcome && !outcome.ok && sentences[outcome.failure.code]}
        {outcome?.ok && (
          <>
            <strong>{outcome.value.same ? 'Gleicher Finger' : 'Keine Übereinstimmung'}</strong>
            {` · Vergleichswert ${decimal.format(outcome.value.score)} (gleich ab ${decimal.format(outcome.value.threshold)}), eigenes Verfahren, nicht zertifiziert`}
          </>
        )}
      </p>
    </div>
  );
}
