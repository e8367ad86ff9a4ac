import { useState } from 'react';
import type { CallResult } from '../../../domain/station-api/calls.ts';
import { dirtyCell } from '../../../domain/technician/platen.ts';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { BackIcon } from '../../ui/icons.tsx';
import { runCheck } from '../checks/run-checks.ts';
import { number } from '../format.ts';
import type { GuidedProps } from './guided-page.tsx';

const cellSize = 10;

/** The empty platen cell by cell, where the dirt lies; the verdict is the automatic check's. */
export function PlatenTest({ onDone }: GuidedProps) {
  const [platen, setPlaten] = useState<CallResult<'technician.platen'> | null>(null);
  const [looking, setLooking] = useState(false);
  const look = async () => {
    setLooking(true);
    const answer = await call('technician.platen', null);
    if (answer.ok) setPlaten(answer.value);
    await runCheck('scanner-platen');
    setLooking(false);
  };
  return (
    <section className="guided" aria-label="Leere Auflage">
      <div className="guided__head">
        <Button kind="tertiary" size="small" icon={<BackIcon />} onPress={onDone}>
          Alle Prüfungen
        </Button>
        <h2 className="guided__title">Leere Auflage</h2>
      </div>
      <p>
        Nichts auf die Auflage legen. Rote Felder mit einem fusselfreien Tuch reinigen und noch einmal
        ansehen.
      </p>
      <div className="row">
        <Button kind="primary" isDisabled={looking} onPress={() => void look()}>
          {looking ? 'Sieht hin …' : 'Auflage ansehen'}
        </Button>
      </div>
      {platen && <Grid {...platen} />}
    </section>
  );
}

function Grid({ columns, cells }: CallResult<'technician.platen'>) {
  if (cells.length === 0) return <p role="status">Der Scanner hat kein Bild der leeren Auflage geliefert.</p>;
  const rows = cells.length / columns;
  const dirty = cells.filter((cell) => cell > dirtyCell).length;
  return (
    <>
      <p role="status" className="prompt">
        {dirty === 0 ? 'Die Auflage ist sauber.' : `${dirty} von ${cells.length} Feldern sind verschmutzt.`}
      </p>
      <p className="muted">
        Stärkstes Feld: {number(Math.max(...cells) * 100, 1)} %, erlaubt sind {number(dirtyCell * 100)} %.
      </p>
      <svg
        className="platen"
        viewBox={`0 0 ${columns * cellSize} ${rows * cellSize}`}
        role="img"
        aria-label={`Auflage in ${cells.length} Feldern, ${dirty} davon verschmutzt`}
      >
        {cells.map((cell, i) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
            key={i}
            className={`platen__cell platen__cell--${cell > dirtyCell ? 'dirty' : cell > dirtyCell / 2 ? 'faint' : 'clean'}`}
            x={(i % columns) * cellSize + 0.4}
            y={Math.floor(i / columns) * cellSize + 0.4}
            width={cellSize - 0.8}
            height={cellSize - 0.8}
            rx="1"
          />
        ))}
      </svg>
    </>
  );
}
