import { useState } from 'react';
import type { RecapturePart } from '../../domain/recapture/recapture.ts';
import { askRecapture } from './api.ts';
import type { DeskCase } from './contract.ts';
import { formatMoment } from './format.ts';
import { type DeskFailure, failureSentences, partLabels } from './labels.ts';
import { Message } from './message.tsx';

/** "Nur Foto neu": the citizen goes back to any terminal with the same slip; until then the case waits. */
export function RecaptureControl({ shown, part }: { shown: DeskCase; part: RecapturePart }) {
  const [askedAt, setAskedAt] = useState(shown.wanted.find((wish) => wish.part === part)?.askedAt);
  const [failure, setFailure] = useState<DeskFailure>();
  const newest = shown.replaced.findLast((one) => one.part === part);
  const ask = async () => {
    setFailure(undefined);
    const asked = await askRecapture(shown, part);
    if (asked.ok) setAskedAt(asked.value.askedAt);
    else setFailure(asked.failure.code);
  };
  return (
    <div className="recapture">
      {newest && (
        <p className="pill pill--good">
          {partLabels[part]} neu aufgenommen, {formatMoment(newest.at)}
        </p>
      )}
      <div role="status">
        {askedAt && (
          <p className="recapture__waits">
            Wartet auf: {partLabels[part]} neu. Bitte schließen Sie den Fall. Die Person geht mit ihrem Beleg
            an ein beliebiges Terminal, wählt „Ich komme zurück“ und wiederholt nur diesen Schritt.
          </p>
        )}
      </div>
      {!askedAt && (
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => void ask()}>
          <span className="kern-label">Nur {partLabels[part]} neu</span>
        </button>
      )}
      {failure && <Message kind="danger">{failureSentences[failure]}</Message>}
    </div>
  );
}
