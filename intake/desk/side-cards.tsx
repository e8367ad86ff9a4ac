import type { DeskCase } from './contract.ts';
import { formatMoment } from './format.ts';
import { reasonLabels } from './labels.ts';
import { PartImage } from './part-image.tsx';

/** The photo, with what the clerk has to know about its control. */
export function PhotoCard({ shown }: { shown: DeskCase }) {
  const { photo } = shown.application;
  const base64 = shown.parts['photo.jpg'];
  return (
    <section className="card" aria-labelledby="photo-heading">
      <div className="card-head">
        <h2 className="kern-heading-small" id="photo-heading">
          Lichtbild
        </h2>
        {photo.state === 'taken' && (
          <span className="pill pill--attention">noch nicht automatisch geprüft</span>
        )}
      </div>
      {photo.state === 'taken' && base64 ? (
        <>
          <PartImage
            name="photo.jpg"
            base64={base64}
            className="photo"
            alt="Lichtbild der antragstellenden Person"
          />
          <p className="note">
            Aufgenommen {formatMoment(photo.record.capturedAt)}, {photo.record.shots}{' '}
            {photo.record.shots === 1 ? 'Aufnahme' : 'Aufnahmen'}
          </p>
        </>
      ) : (
        <p className="kern-body">
          Kein Bild vom Terminal
          {photo.state === 'counter' && `: ${reasonLabels[photo.reason]}`}
        </p>
      )}
    </section>
  );
}
