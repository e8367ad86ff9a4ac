import { useEffect, useRef, useState } from 'react';
import type { Application } from '../../domain/application/application.ts';
import type { FingerCode } from '../../domain/captures/fingerprint.ts';
import type { Clock } from '../../domain/clock.ts';
import type { DeskCase, FingerVerification } from './contract.ts';
import { DataCard } from './data-card.tsx';
import { FingersCard } from './fingers-card.tsx';
import { formatTimeLeft } from './format.ts';
import { PhotoCard } from './photo-card.tsx';
import { TakeOverBar } from './take-over-bar.tsx';

export type Left = 'taken-over' | 'closed' | 'deleted';

/** One case on one page. It leaves the screen when it is taken over, closed, or deleted by law. */
export function CaseView(props: { shown: DeskCase; clock: Clock; onLeave: (how: Left) => void }) {
  const { shown, clock, onLeave } = props;
  const [veto, setVeto] = useState(shown.photoVeto);
  const [compared, setCompared] = useState<ReadonlyMap<FingerCode, boolean>>(new Map());
  const left = useTimeLeft(shown, clock);
  const top = useRef<HTMLElement>(null);
  useEffect(() => top.current?.focus({ preventScroll: true }), []);
  useEffect(() => {
    if (left <= 0) onLeave('deleted');
  }, [left, onLeave]);

  return (
    <>
      <main className="case" ref={top} tabIndex={-1}>
        <PhotoCard shown={shown} veto={veto} onVeto={setVeto} />
        <DataCard shown={shown} timeLeft={formatTimeLeft(left)} />
        <FingersCard
          shown={shown}
          veto={veto}
          onCompared={(finger, same) => setCompared((known) => new Map(known).set(finger, same))}
        />
      </main>
      <TakeOverBar
        shown={shown}
        verification={settledVerification(shown.application, compared)}
        onTakenOver={() => onLeave('taken-over')}
        onClose={() => onLeave('closed')}
      />
    </>
  );
}

/** What needs no question: no print from the terminal, or every one of them was found to be the person's. */
function settledVerification(
  { fingers }: Application,
  compared: ReadonlyMap<FingerCode, boolean>,
): FingerVerification | undefined {
  const captured = fingers?.filter((one) => one.state === 'captured') ?? [];
  if (captured.length === 0) return 'not-needed';
  return captured.every((one) => compared.get(one.finger)) ? 'matched' : undefined;
}

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
