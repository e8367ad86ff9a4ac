import { useState } from 'react';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { number } from '../format.ts';
import { refreshOverview, useOverview } from '../overview.ts';

/** Beyond this a forecast from one week says nothing. */
const farDays = 90;

const daysWords = (days: number | null): string =>
  days === null
    ? ''
    : days > farDays
      ? `, beim Verbrauch der letzten Woche für mehr als ${farDays} Tage`
      : `, beim Verbrauch der letzten Woche für ${number(Math.floor(days))} Tage`;

/** When the slip printer's roll ends, and the word that a new one is in. */
export function PaperCard() {
  const { printedSinceChange, slipsLeft, daysLeft } = useOverview().paper;
  const [told, setTold] = useState(false);
  const changed = async () => {
    await call('technician.paperChanged', null);
    await refreshOverview();
    setTold(true);
  };
  const whole = printedSinceChange + slipsLeft;
  return (
    <section className="card">
      <h2>Papier im Belegdrucker</h2>
      <svg className="gauge" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="gauge__ground" width="100" height="6" />
        <rect
          className={slipsLeft < 50 ? 'gauge__value gauge__value--low' : 'gauge__value'}
          width={whole === 0 ? 0 : (slipsLeft / whole) * 100}
          height="6"
        />
      </svg>
      <p>
        Noch etwa <strong>{number(slipsLeft)} Belege</strong>
        {daysWords(daysLeft)}. Seit dem letzten Wechsel gedruckt: {number(printedSinceChange)}.
      </p>
      <div className="row">
        <Button kind="secondary" size="small" onPress={() => void changed()}>
          Rolle gewechselt
        </Button>
        {told && <p role="status">Notiert: volle Rolle.</p>}
      </div>
    </section>
  );
}
