import { useState } from 'react';
import { useTerminal } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { number } from '../format.ts';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';

const nominalMm = 100;
const stepMm = 0.5;
const toleranceMm = 1;

/** A line that should measure 100 mm on the glass; what it measures gives the screen's true scale. */
export function RulerTest({ onDone }: GuidedProps) {
  const millimetresPerPixel = useTerminal((terminal) => terminal.millimetresPerPixel);
  const [measured, setMeasured] = useState(nominalMm);
  const right = (millimetresPerPixel * measured) / nominalMm;
  const fits = Math.abs(measured - nominalMm) <= toleranceMm;
  const length = nominalMm / millimetresPerPixel;
  return (
    <GuidedPage
      title="Maßstab"
      lead="Die Linie mit einem Lineal messen, von Strich zu Strich, und das Maß hier einstellen."
      question={`Sind es 100 mm, höchstens ${toleranceMm} mm mehr oder weniger?`}
      result={{ id: 'screen-ruler', value: measured, detail: `${number(measured, 1)} mm statt 100 mm.` }}
      notYet={fits ? null : 'Die Abweichung ist zu groß: den Wert unten in terminal.yaml eintragen.'}
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
    </GuidedPage>
  );
}
