import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';
import { Outcome } from './outcome.tsx';
import { useAction } from './use-action.ts';

/** Drives the camera to both end stops. */
export function LiftTest({ onDone }: GuidedProps) {
  const { running, outcome, act } = useAction();
  const [reached, setReached] = useState<readonly string[]>([]);
  const drive = async (action: 'lift-top' | 'lift-bottom') => {
    await act(action);
    setReached((before) => [...before, action]);
  };
  const both = reached.includes('lift-top') && reached.includes('lift-bottom');
  return (
    <GuidedPage
      title="Lift der Kamera"
      lead="Vor der Säule Platz machen. Die Kamera fährt an beide Anschläge; sie muss dort ruhig stehen bleiben."
      question="Ist die Kamera ganz oben und ganz unten gewesen, ohne Ruck und Geräusch?"
      result={{ id: 'column-lift-ends', value: null, detail: both ? 'Beide Anschläge angefahren.' : '' }}
      notYet={both && outcome?.ok ? null : 'Zuerst nach oben und nach unten fahren.'}
      onDone={onDone}
    >
      <div className="row">
        <Button kind="secondary" isDisabled={running !== null} onPress={() => void drive('lift-top')}>
          {running === 'lift-top' ? 'Fährt …' : 'Nach oben'}
        </Button>
        <Button kind="secondary" isDisabled={running !== null} onPress={() => void drive('lift-bottom')}>
          {running === 'lift-bottom' ? 'Fährt …' : 'Nach unten'}
        </Button>
        <Button kind="primary" onPress={() => void act('lift-stop')}>
          Halt
        </Button>
      </div>
      <Outcome outcome={outcome} />
    </GuidedPage>
  );
}
