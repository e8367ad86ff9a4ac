import {
  type FingerCode,
  type FingerOutcome,
  fingerOrder,
  fingerParts,
} from '../../domain/captures/fingerprint.ts';
import type { PhotoVeto } from '../../domain/photo/veto.ts';
import type { DeskCase } from './contract.ts';
import { ControlCapture } from './control/control-capture.tsx';
import { counterTasks } from './counter-tasks.ts';
import { clashWarning, fingerEvidence } from './finger-evidence.ts';
import { fingerLabels, reasonLabels } from './labels.ts';
import { PartImage } from './part-image.tsx';
import { RecaptureControl } from './recapture-control.tsx';

/** Both index fingers, always in the same place, and what is left to do. */
export function FingersCard(props: {
  shown: DeskCase;
  veto: PhotoVeto | null;
  onCompared: (finger: FingerCode, same: boolean) => void;
}) {
  const { shown, veto, onCompared } = props;
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
            shown={shown}
            onCompared={(same) => onCompared(code, same)}
          />
        ))}
      </div>
      {fingers && <RecaptureControl shown={shown} part="fingers" />}
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
  shown: DeskCase;
  onCompared: (same: boolean) => void;
}) {
  const { label, name, outcome, shown, onCompared } = props;
  const base64 = shown.parts[name];
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
        {outcome?.state === 'captured' && base64 && (
          <ControlCapture
            shown={shown}
            label={label}
            base64={base64}
            ppi={outcome.ppi}
            onOutcome={onCompared}
          />
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
