import { useEffect, useRef, useState } from 'react';
import type { Clock } from '../../domain/clock.ts';
import { takeOver } from './api.ts';
import type { DeskCase } from './contract.ts';
import { DataCard } from './data-card.tsx';
import { FingersCard } from './fingers-card.tsx';
import { formatTimeLeft } from './format.ts';
import { type DeskFailure, failureSentences } from './labels.ts';
import { Message } from './message.tsx';
import { PhotoCard } from './photo-card.tsx';

export type Left = 'taken-over' | 'closed' | 'deleted';

/** One case on one page. It leaves the screen when it is taken over, closed, or deleted by law. */
export function CaseView(props: { shown: DeskCase; clock: Clock; onLeave: (how: Left) => void }) {
  const { shown, clock, onLeave } = props;
  const [failure, setFailure] = useState<DeskFailure>();
  const [busy, setBusy] = useState(false);
  const [veto, setVeto] = useState(shown.photoVeto);
  const left = useTimeLeft(shown, clock);
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (left <= 0) onLeave('deleted');
  }, [left, onLeave]);

  const confirm = async () => {
    if (busy) return;
    setBusy(true);
    const taken = await takeOver(shown);
    setBusy(false);
    if (taken.ok) return onLeave('taken-over');
    setFailure(taken.failure.code);
  };

  return (
    <>
      <main className="case" ref={top} tabIndex={-1}>
        <PhotoCard shown={shown} veto={veto} onVeto={setVeto} />
        <DataCard shown={shown} timeLeft={formatTimeLeft(left)} />
        <FingersCard shown={shown} veto={veto} />
      </main>
      <footer className="actions">
        <button type="button" className="kern-btn kern-btn--secondary" onClick={() => onLeave('closed')}>
          <span className="kern-label">Schließen, nicht übernehmen</span>
        </button>
        <div className="actions-message">
          {failure && <Message kind="danger">{takeOverSentence(failure)}</Message>}
        </div>
        <button type="button" className="kern-btn kern-btn--primary" aria-disabled={busy} onClick={confirm}>
          <span className="kern-label">{busy ? 'Wird übernommen …' : 'Übernommen'}</span>
        </button>
      </footer>
    </>
  );
}

/** Here "not found" means that this desk's hour with the case is over. */
const takeOverSentence = (failure: DeskFailure): string =>
  failure === 'not-found'
    ? 'Der Fall war zu lange geöffnet. Bitte schließen Sie ihn und rufen Sie ihn neu ab.'
    : failureSentences[failure];

/** Milliseconds until deletion by the intake's clock; this computer's clock only measures the time since. */
function useTimeLeft({ now, deleteAt }: DeskCase, clock: Clock): number {
  const [start] = useState(() => clock.now());
  const [elapsed, setElapsed] = useState(0);
  useEffect(() => {
    const timer = clock.setTimeout(() => setElapsed(clock.now() - start), 10_000);
    return () => clock.clearTimeout(timer);
  });
  return Date.parse(deleteAt) - Date.parse(now) - elapsed;
}
