import { useState } from 'react';
import type { Application } from '../../domain/application/application.ts';
import type { PadResult } from '../../domain/captures/pad.ts';
import type { PhotoReport } from '../../domain/photo/report.ts';
import type { PhotoVeto } from '../../domain/photo/veto.ts';
import type { DeskCase } from './contract.ts';
import { formatMoment } from './format.ts';
import { reasonLabels } from './labels.ts';
import { PartImage } from './part-image.tsx';
import { PhotoCriteria } from './photo-criteria.tsx';
import { coveringLabels, flagLabels, formatMeasure } from './photo-labels.ts';
import { PhotoOverlay } from './photo-overlay.tsx';
import { PhotoVetoForm } from './photo-veto-form.tsx';
import { RecaptureControl } from './recapture-control.tsx';

type Taken = Extract<Application['photo'], { state: 'taken' }>['record'];
type Props = { shown: DeskCase; veto: PhotoVeto | null; onVeto: (veto: PhotoVeto) => void };

/** The photo with everything the clerk has to know about its control, and the clerk's own word. */
export function PhotoCard({ shown, veto, onVeto }: Props) {
  const [measured, setMeasured] = useState(true);
  const { photo } = shown.application;
  const base64 = shown.parts['photo.jpg'];
  return (
    <section className="card" aria-labelledby="photo-heading">
      <div className="card-head">
        <h2 className="kern-heading-small" id="photo-heading">
          Lichtbild
        </h2>
        {photo.state === 'taken' && <Verdict report={photo.record.report} />}
      </div>
      {photo.state === 'taken' && base64 ? (
        <>
          <div className="photo-frame">
            <PartImage
              name="photo.jpg"
              base64={base64}
              className="photo"
              alt="Lichtbild der antragstellenden Person"
            />
            {measured && <PhotoOverlay report={photo.record.report} />}
          </div>
          <label className="photo-measured">
            <input
              type="checkbox"
              checked={measured}
              onChange={(event) => setMeasured(event.target.checked)}
            />
            Messpunkte und -linien: Augen, Mitte, Kopfbreite, erlaubte Bereiche
          </label>
          <Notes record={photo.record} />
          <PhotoVetoForm shown={shown} veto={veto} onVeto={onVeto} />
          <RecaptureControl shown={shown} part="photo" />
          <PhotoCriteria report={photo.record.report} />
        </>
      ) : (
        <>
          <p className="kern-body">
            Kein Bild vom Terminal
            {photo.state === 'counter' && `: ${reasonLabels[photo.reason]}`}
          </p>
          <RecaptureControl shown={shown} part="photo" />
        </>
      )}
    </section>
  );
}

function Verdict({ report: { verdict, criteria } }: { report: PhotoReport }) {
  if (verdict === 'ok') return <span className="pill pill--good">alle Kriterien OK</span>;
  const failed = criteria.filter(({ ok }) => ok === false);
  const mandatory = failed.filter((criterion) => criterion.mandatory).length;
  return (
    <span className="pill pill--attention">
      NOK: {failed.length === 1 ? 'ein Kriterium' : `${failed.length} Kriterien`}
      {mandatory > 0 && `, davon ${mandatory} Pflicht`}
    </span>
  );
}

function Notes({ record }: { record: Taken }) {
  const { capturedAt, tries, flags, headCovering, pad } = record;
  return (
    <ul className="photo-notes">
      <li>
        Aufgenommen {formatMoment(capturedAt)}, {tries === 1 ? 'erster Versuch' : `${tries}. Versuch`}
      </li>
      <li className={pad.state === 'performed' ? '' : 'photo-notes__attention'}>{padSentence(pad)}</li>
      {flags.map((flag) => (
        <li key={flag} className="photo-notes__attention">
          {flagLabels[flag]}
        </li>
      ))}
      {headCovering !== 'not-asked' && <li>{coveringLabels[headCovering]}</li>}
    </ul>
  );
}

/** TR-03121-3.2 §5.5.1, §5.8.1: a number and never a verdict; an omission is said. */
const padSentence = (pad: PadResult): string =>
  pad.state === 'performed'
    ? `Angriffserkennung (${pad.provider}): ${formatMeasure(pad.score)} von 0 (echt) bis 1 (Angriff)`
    : 'Angriffserkennung wurde nicht durchgeführt';
