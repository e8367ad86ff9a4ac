import { useEffect, useState } from 'react';
import { ChimeButton } from './chime-button.tsx';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';
import { useInputs } from './use-inputs.ts';

/** Whether the socket tells that headphones are in, and whether they are heard. */
export function HeadphonesTest({ onDone }: GuidedProps) {
  const plugged = useInputs()?.headphones ?? null;
  const [seen, setSeen] = useState<readonly boolean[]>([]);
  const [played, setPlayed] = useState(false);
  useEffect(() => {
    if (plugged !== null) setSeen((before) => (before.includes(plugged) ? before : [...before, plugged]));
  }, [plugged]);
  const words = plugged === null ? 'Keine Buchse da' : plugged ? 'Eingesteckt' : 'Nicht eingesteckt';
  return (
    <GuidedPage
      title="Kopfhörer"
      lead="Kopfhörer einstecken, den Dreiklang anhören, wieder herausziehen. Beides muss hier erscheinen."
      question="Erkennt die Buchse beides, und war der Ton auf beiden Ohren?"
      result={{ id: 'column-headphones', value: null, detail: `${seen.length} von 2 Zuständen erkannt.` }}
      notYet={seen.length === 2 && played ? null : 'Zuerst einstecken, anhören und herausziehen.'}
      onDone={onDone}
    >
      <p className="prompt" role="status">
        {words}
      </p>
      <div className="row">
        <ChimeButton onPlayed={() => setPlayed(true)} />
      </div>
    </GuidedPage>
  );
}
