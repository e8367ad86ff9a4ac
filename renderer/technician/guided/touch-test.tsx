import { useRef, useState } from 'react';
import { useTerminal } from '../../station/store.ts';
import { Button } from '../../ui/button.tsx';
import { number } from '../format.ts';
import { GuidedPage, type GuidedProps } from './guided-page.tsx';
import { deviationMm, type Point, touchTargets } from './touch-grid.ts';

/** More than this and buttons are missed. */
const toleranceMm = 5;

type Measured = { touched: number; worst: number; dead: number };

/** Crosses over the whole screen, touched in turn: how far each touch is taken from where it was meant. */
export function TouchTest({ onDone }: GuidedProps) {
  const [targets, setTargets] = useState<Point[] | null>(null);
  const [measured, setMeasured] = useState<Measured | null>(null);
  const millimetresPerPixel = useTerminal((terminal) => terminal.millimetresPerPixel);
  const place = useRef<HTMLDivElement>(null);

  const begin = () => {
    const area = place.current?.closest('.technician');
    if (area) setTargets(touchTargets(area.clientWidth, area.clientHeight, millimetresPerPixel));
  };
  if (targets)
    return (
      <TouchField
        targets={targets}
        onEnd={(result) => {
          setTargets(null);
          setMeasured(result);
        }}
      />
    );
  const passed = measured !== null && measured.dead === 0 && measured.worst <= toleranceMm;
  const words = measured
    ? `${measured.touched} Kreuze, größte Abweichung ${number(measured.worst, 1)} mm${measured.dead > 0 ? `, ${measured.dead} ohne Reaktion` : ''}.`
    : '';
  return (
    <GuidedPage
      title="Berührung"
      lead="Nacheinander erscheinen 24 Kreuze über den ganzen Bildschirm. Jedes mit dem Finger genau in der Mitte berühren."
      question={`Hat jedes Kreuz reagiert, höchstens ${toleranceMm} mm daneben?`}
      result={{ id: 'screen-touch', value: measured?.worst ?? null, detail: words || 'Nicht gemessen.' }}
      notYet={
        passed ? null : measured ? 'Nicht bestanden: Bildschirm reinigen oder kalibrieren.' : 'Zuerst messen.'
      }
      onDone={onDone}
    >
      <div className="row" ref={place}>
        <Button kind="primary" onPress={begin}>
          {measured ? 'Noch einmal' : 'Beginnen'}
        </Button>
      </div>
      <p className="prompt" role="status">
        {words}
      </p>
    </GuidedPage>
  );
}

/** The crosses themselves, one at a time. */
function TouchField({ targets, onEnd }: { targets: Point[]; onEnd: (measured: Measured | null) => void }) {
  const millimetresPerPixel = useTerminal((terminal) => terminal.millimetresPerPixel);
  const field = useRef<HTMLDivElement>(null);
  const [done, setDone] = useState<Measured>({ touched: 0, worst: 0, dead: 0 });
  const index = done.touched + done.dead;
  const target = targets[index];

  const next = (change: Measured) => (index + 1 === targets.length ? onEnd(change) : setDone(change));
  const touch = (event: React.PointerEvent) => {
    const box = field.current?.getBoundingClientRect();
    if (!target || !box || !event.isPrimary) return;
    const at = { x: event.clientX - box.left, y: event.clientY - box.top };
    const worst = Math.max(done.worst, deviationMm(target, at, millimetresPerPixel));
    next({ ...done, touched: done.touched + 1, worst });
  };
  return (
    <div className="touch-field" ref={field}>
      <div className="touch-field__ground" onPointerDown={touch}>
        {target && (
          <svg
            className="touch-field__cross"
            style={{ left: target.x, top: target.y }}
            viewBox="-30 -30 60 60"
          >
            <title>Kreuz {index + 1}</title>
            <circle r="22" />
            <path d="M-30 0H30M0 -30V30" />
          </svg>
        )}
      </div>
      <div className="touch-field__words">
        <p role="status">
          Kreuz {index + 1} von {targets.length}
        </p>
        <div className="row">
          <Button kind="secondary" size="small" onPress={() => next({ ...done, dead: done.dead + 1 })}>
            Reagiert nicht
          </Button>
          <Button kind="secondary" size="small" onPress={() => onEnd(null)}>
            Abbrechen
          </Button>
        </div>
      </div>
    </div>
  );
}
