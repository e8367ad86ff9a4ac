import { Fragment } from 'react';
import { formatCaseCode } from '../../domain/slip/slip.ts';
import { baseData, oldDocumentLabel } from './base-data.ts';
import type { DeskCase } from './contract.ts';
import { ExportBar } from './export-bar.tsx';
import { feeSummary } from './fee-summary.ts';
import { formatEuro } from './format.ts';
import { productLabel, reasonLabels } from './labels.ts';
import { OldDocumentCheck } from './old-document-check.tsx';
import { PartImage } from './part-image.tsx';
import { useCopy } from './use-copy.ts';

/** The base data with a copy button each, signature and fee: the middle of the page. */
export function DataCard({ shown, timeLeft }: { shown: DeskCase; timeLeft: string }) {
  const { application, manifest, parts } = shown;
  const rows = baseData(application);
  const { said, copy } = useCopy(rows);
  const fee = feeSummary(application);
  return (
    <section className="card" aria-labelledby="data-heading">
      <div className="card-head">
        <h1 className="kern-heading-small" id="data-heading">
          {formatCaseCode(manifest.caseCode)} · {application.products.map(productLabel).join(' + ')}
        </h1>
        <span className="pill pill--good">noch {timeLeft} gespeichert</span>
      </div>
      <dl className="data-list">
        {rows.map((row) => (
          <Fragment key={row.label}>
            <div className="data-row">
              <dt>{row.label}</dt>
              <dd>{row.value}</dd>
              {row.copy !== null && (
                <dd className="data-copy">
                  <button
                    type="button"
                    className="copy"
                    title={`${row.label} kopieren`}
                    onClick={() => void copy(row)}
                  >
                    <span className="kern-icon kern-icon--content-copy" aria-hidden="true" />
                    <span className="kern-sr-only">{row.label} kopieren</span>
                  </button>
                </dd>
              )}
            </div>
            {row.label === oldDocumentLabel && application.oldDocument && (
              <OldDocumentCheck stated={application.oldDocument} />
            )}
          </Fragment>
        ))}
        <div className="data-row">
          <dt>Unterschrift</dt>
          <dd>{signature(application.signature, parts)}</dd>
        </div>
        <div className="data-row">
          <dt>Gebühr</dt>
          <dd>
            {fee.lines.length > 0 && (
              <span className="fee-lines">
                {fee.lines.map(({ label, cents }) => `${formatEuro(cents)} ${label}`).join(' + ')} ={' '}
              </span>
            )}
            {formatEuro(fee.totalCents)}
            <span className="note">Ermäßigung und Befreiung entscheidet der Schalter.</span>
          </dd>
        </div>
      </dl>
      <p className="copied" role="status">
        {said || 'F8 kopiert die nächste Angabe in dieser Reihenfolge.'}
      </p>
      <ExportBar shown={shown} />
    </section>
  );
}

function signature(state: DeskCase['application']['signature'], parts: DeskCase['parts']) {
  if (!state) return 'keine, unter 10 Jahren';
  if (state.state === 'counter') return `am Schalter: ${reasonLabels[state.reason]}`;
  const name = ['signature-passport.jpg', 'signature-id-card.jpg'].find((one) => parts[one] !== undefined);
  const base64 = name && parts[name];
  if (!name || !base64) return 'fehlt im Fall: am Schalter neu';
  return <PartImage name={name} base64={base64} className="signature" alt="Unterschrift" />;
}
