import { useState } from 'react';
import { call } from '../../station/client.ts';
import { useTerminal } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { number } from '../format.ts';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';
import { Outcome } from './outcome.tsx';

const nominalMm = 100;
const stepMm = 0.5;
const toleranceMm = 1;

/** A line that should measure 100 mm on the glass; what it measures gives the screen's true scale. */
export function RulerTest({ onDone }: GuidedProps) {
  const millimetresPerPixel = useTerminal((terminal) => terminal.millimetresPerPixel);
  const [measured, setMeasured] = useState(nominalMm);
  const [failed, setFailed] = useState<{ ok: boolean; sentence: string } | null>(null);
  const right = (millimetresPerPixel * measured) / nominalMm;
  const fits = Math.abs(measured - nominalMm) <= toleranceMm;
  const length = nominalMm / millimetresPerPixel;
  const take = async () => {
    const answer = await call('technician.setScale', { millimetresPerPixel: Number(right.toFixed(4)) });
    const problems = answer.ok ? answer.value.problems : ['Gerade nicht möglich.'];
    setFailed(problems.length > 0 ? { ok: false, sentence: problems.join(' ') } : null);
    // The line is drawn anew: it is measured anew.
    if (problems.length === 0) setMeasured(nominalMm);
  };
  return (
    <GuidedPage
      title="Maßstab"
      lead="Die Linie mit einem Lineal messen, von Strich zu Strich, und das Maß hier einstellen."
      question={`Sind es 100 mm, höchstens ${toleranceMm} mm mehr oder weniger?`}
      result={{ id: 'screen-ruler', value: measured, detail: `${number(measured, 1)} mm statt 100 mm.` }}
      notYet={
        fits ? null : 'Die Abweichung ist zu groß: den richtigen Wert übernehmen und noch einmal messen.'
      }
      onDone={onDone}
    >
      <svg
        className="ruler"
        width={length + 4}
        height="70"
        viewBox={`-2 0 ${length + 4} 70`}
        role="img"
        aria-label="Linie von 100 Millimetern"
      >
        <path d={`M0 5V65M${length} 5V65M0 35H${length}`} />
      </svg>
      <div className="row stepper">
        <Button
          kind="secondary"
          label="Einen halben Millimeter weniger"
          onPress={() => setMeasured(measured - stepMm)}
        >
          −
        </Button>
        <p className="prompt" role="status">
          {number(measured, 1)} mm
        </p>
        <Button
          kind="secondary"
          label="Einen halben Millimeter mehr"
          onPress={() => setMeasured(measured + stepMm)}
        >
          +
        </Button>
      </div>
      <p>
        Eingestellt ist <code>screen.millimetresPerPixel: {millimetresPerPixel}</code>
        {measured !== nominalMm && (
          <>
            , richtig wäre <code>{number(right, 4).replace(',', '.')}</code>
          </>
        )}
        .
      </p>
      {measured !== nominalMm && (
        <div className="row">
          <Button kind="secondary" size="small" onPress={() => void take()}>
            Wert übernehmen
          </Button>
        </div>
      )}
      <Outcome outcome={failed} />
    </GuidedPage>
  );
}
