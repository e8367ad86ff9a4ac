import { useState } from 'react';
import { formatCaseCode } from '../../domain/slip/slip.ts';
import { baseData } from './base-data.ts';
import type { DeskCase } from './contract.ts';
import { feeSummary } from './fee-summary.ts';
import { formatEuro } from './format.ts';
import { productLabel, reasonLabels } from './labels.ts';
import { PartImage } from './part-image.tsx';

/** The base data with a copy button each, signature and fee: the middle of the page. */
export function DataCard({ shown, timeLeft }: { shown: DeskCase; timeLeft: string }) {
  const [copied, setCopied] = useState('');
  const { application, manifest, parts } = shown;
  const copy = async (label: string, text: string) => {
    const done = await navigator.clipboard.writeText(text).then(
      () => true,
      () => false,
    );
    setCopied(done ? `${label} kopiert` : 'Kopieren nicht möglich: bitte markieren und Strg+C drücken');
  };
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
        {baseData(application).map(({ label, value, copy: text }) => (
          <div className="data-row" key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
            {text !== null && (
              <dd className="data-copy">
                <button
                  type="button"
                  className="copy"
                  title={`${label} kopieren`}
                  onClick={() => copy(label, text)}
                >
                  <span className="kern-icon kern-icon--content-copy" aria-hidden="true" />
                  <span className="kern-sr-only">{label} kopieren</span>
                </button>
              </dd>
            )}
          </div>
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
        {copied}
      </p>
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
