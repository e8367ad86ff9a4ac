import { useState } from 'react';
import {
  type AutomaticCheckId,
  automaticCheckId,
  type CheckedThing,
  deviceOfCheck,
} from '../../../domain/technician/check.ts';
import { checkTitles, thingTitles } from '../../../domain/technician/titles.ts';
import { Button } from '../../ui/button.tsx';
import { moment } from '../format.ts';
import { useOverview } from '../overview.ts';
import { CheckMark } from '../ui/check-mark.tsx';
import { runCheck } from './run-checks.ts';

type Props = { things: readonly CheckedThing[]; busy: boolean };

/** The automatic checks of the named things, each with its latest result, the time, and a button to run it. */
export function CheckList({ things, busy }: Props) {
  const { checks } = useOverview();
  const [running, setRunning] = useState<AutomaticCheckId | null>(null);
  const run = async (id: AutomaticCheckId) => {
    setRunning(id);
    await runCheck(id);
    setRunning(null);
  };
  return things.map((thing) => {
    const ids = automaticCheckId.options.filter((id) => deviceOfCheck[id] === thing);
    if (ids.length === 0) return null;
    return (
      <section key={thing} className="card">
        <h2>{thingTitles[thing]}</h2>
        <ul className="check-rows">
          {ids.map((id) => {
            const latest = checks.find((one) => one.id === id);
            return (
              <li key={id} className="check-row">
                {latest ? <CheckMark ok={latest.ok} /> : <span className="mark" />}
                <span>
                  <strong>{checkTitles[id]}</strong>
                  <br />
                  {latest ? latest.detail : 'Noch nicht geprüft.'}
                  {latest && <span className="muted"> {moment(latest.at)}</span>}
                </span>
                <Button
                  kind="secondary"
                  size="small"
                  label={`${checkTitles[id]}: prüfen`}
                  isDisabled={busy || running !== null}
                  onPress={() => void run(id)}
                >
                  {running === id ? 'Prüft …' : 'Prüfen'}
                </Button>
              </li>
            );
          })}
        </ul>
      </section>
    );
  });
}
