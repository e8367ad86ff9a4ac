import { type FingerOutcome, fingerOrder, fingerParts } from '../../domain/captures/fingerprint.ts';
import type { PhotoVeto } from '../../domain/photo/veto.ts';
import type { DeskCase } from './contract.ts';
import { counterTasks } from './counter-tasks.ts';
import { clashWarning, fingerEvidence } from './finger-evidence.ts';
import { fingerLabels, reasonLabels } from './labels.ts';
import { PartImage } from './part-image.tsx';

/** Both index fingers, always in the same place, and what is left to do. */
export function FingersCard({ shown, veto }: { shown: DeskCase; veto: PhotoVeto | null }) {
  const { fingers } = shown.application;
  const warning = clashWarning(fingers);
  return (
    <section className="card" aria-labelledby="fingers-heading">
      <h2 className="kern-heading-small" id="fingers-heading">
        Fingerabdrücke
      </h2>
      {warning && <p className="evidence--warn">{warning}</p>}
      <div className="fingers">
        {fingerOrder.map((code) => (
          <Finger
            key={code}
            label={fingerLabels[code]}
            name={fingerParts(code).bmp}
            outcome={fingers?.find((one) => one.finger === code)}
            parts={shown.parts}
          />
        ))}
      </div>
      <h2 className="kern-heading-small">Am Schalter zu tun</h2>
      <ul className="tasks">
        {counterTasks(shown.application, veto).map(({ kind, text }) => (
          <li key={text} className={`task task--${kind}`}>
            {text}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Finger(props: {
  label: string;
  name: string;
  outcome: FingerOutcome | undefined;
  parts: DeskCase['parts'];
}) {
  const { label, name, outcome, parts } = props;
  const base64 = parts[name];
  return (
    <figure className="finger">
      {outcome?.state === 'captured' && base64 ? (
        <PartImage name={name} base64={base64} className="print" alt={`Fingerabdruck ${label}`} />
      ) : (
        <div className={`print print--missing ${outcome ? 'print--open' : ''}`}>{missingReason(outcome)}</div>
      )}
      <figcaption>
        {label}
        {outcome && (
          <ul className="evidence">
            {fingerEvidence(outcome).map(({ text, warn }) => (
              <li key={text} className={warn ? 'evidence--warn' : ''}>
                {text}
              </li>
            ))}
          </ul>
        )}
      </figcaption>
    </figure>
  );
}

/** No outcome: not captured by law. A captured print without its image is a fault of the case. */
function missingReason(outcome: FingerOutcome | undefined): string {
  if (!outcome) return 'nicht vorgesehen';
  return outcome.state === 'counter' ? reasonLabels[outcome.reason] : 'fehlt im Fall: am Schalter neu';
}
