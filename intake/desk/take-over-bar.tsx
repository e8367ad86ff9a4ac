import { useEffect, useRef, useState } from 'react';
import { takeOver } from './api.ts';
import type { DeskCase, FingerVerification } from './contract.ts';
import { type DeskFailure, failureSentences, verificationLabels } from './labels.ts';
import { Message } from './message.tsx';
import { PrintButton } from './print-button.tsx';

/** What a clerk may answer when the prints were not compared on this page; each answer takes the case over. */
const answers = [
  'in-procedure',
  'override-identity',
  'impossible-finger',
  'impossible-scanner',
] as const satisfies readonly FingerVerification[];

/**
 * The last word on a case. Where prints of the terminal have not been compared here, "Übernommen" asks how the
 * clerk was sure, so that taking over needs three clicks at most.
 */
export function TakeOverBar(props: {
  shown: DeskCase;
  /** Settled by the page itself, or undefined: the clerk is asked. */
  verification: FingerVerification | undefined;
  onTakenOver: () => void;
  onClose: () => void;
}) {
  const { shown, verification, onTakenOver, onClose } = props;
  const [failure, setFailure] = useState<DeskFailure>();
  const [asking, setAsking] = useState(false);
  const [busy, setBusy] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) first.current?.focus();
  }, [asking]);

  const confirm = async (how: FingerVerification | undefined) => {
    if (busy) return;
    if (!how) return setAsking(true);
    setBusy(true);
    const taken = await takeOver(shown, how);
    setBusy(false);
    if (taken.ok) return onTakenOver();
    setAsking(false);
    setFailure(taken.failure.code);
  };

  return (
    <footer className="actions">
      {asking && (
        <fieldset className="verification">
          <legend>Kontrollaufnahme der Finger: Wie wurde verglichen?</legend>
          {answers.map((answer, i) => (
            <button
              key={answer}
              ref={i === 0 ? first : null}
              type="button"
              className="kern-btn kern-btn--secondary"
              aria-disabled={busy}
              onClick={() => void confirm(answer)}
            >
              <span className="kern-label">{verificationLabels[answer]}</span>
            </button>
          ))}
          <button type="button" className="kern-btn kern-btn--tertiary" onClick={() => setAsking(false)}>
            <span className="kern-label">Zurück zum Fall</span>
          </button>
        </fieldset>
      )}
      <button type="button" className="kern-btn kern-btn--secondary" onClick={onClose}>
        <span className="kern-label">Schließen, nicht übernehmen</span>
      </button>
      <PrintButton shown={shown} />
      <div className="actions-message">
        {failure && <Message kind="danger">{takeOverSentence(failure)}</Message>}
      </div>
      <button
        type="button"
        className="kern-btn kern-btn--primary"
        aria-disabled={busy}
        aria-expanded={verification ? undefined : asking}
        onClick={() => void confirm(verification)}
      >
        <span className="kern-label">{busy ? 'Wird übernommen …' : 'Übernommen'}</span>
      </button>
    </footer>
  );
}

/** Here "not found" means that this desk's hour with the case is over. */
const takeOverSentence = (failure: DeskFailure): string =>
  failure === 'not-found'
    ? 'Der Fall war zu lange geöffnet. Bitte schließen Sie ihn und rufen Sie ihn neu ab.'
    : failureSentences[failure];
