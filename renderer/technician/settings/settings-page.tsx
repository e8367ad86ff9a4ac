import { useEffect, useState } from 'react';
import type { CallResult } from '../../../domain/station-api/calls.ts';
import { call } from '../../station/client.ts';
import { Message } from '../../ui/message.tsx';
import { number } from '../format.ts';
import { useOverview } from '../overview.ts';
import { Table } from '../ui/table.tsx';
import { Restarts } from './restarts.tsx';
import { TakeOver } from './take-over.tsx';

/** Einstellungen: the configuration in force and what the file says about itself, counters, restarts. */
export function SettingsPage() {
  const { counters, version } = useOverview();
  const [shown, setShown] = useState<CallResult<'technician.configuration'> | null>(null);
  useEffect(() => {
    let here = true;
    void call('technician.configuration', null).then((answer) => {
      if (here && answer.ok) setShown(answer.value);
    });
    return () => {
      here = false;
    };
  }, []);
  return (
    <>
      <Restarts />
      <section className="card">
        <h2>Zähler</h2>
        <Table caption="In den letzten 30 Tagen" head={['Was', 'Anzahl']}>
          {counters.map(({ name, value }) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{number(value)}</td>
            </tr>
          ))}
        </Table>
        <p className="muted">Programmversion {version}</p>
      </section>
      <section className="card">
        <h2>Konfiguration</h2>
        {shown && (
          <>
            <p>
              {shown.files.length === 0
                ? 'Keine Datei: Es gelten die Vorgaben.'
                : `Aus ${shown.files.join(' und, wo sie nichts sagt, ')}`}
            </p>
            {shown.problems.length > 0 ? (
              <Message kind="error">
                <p>
                  Fehler in der Datei, wie sie jetzt ist. Bis zum nächsten Start gilt noch die alte Fassung.
                </p>
                <ul className="list">
                  {shown.problems.map((problem) => (
                    <li key={problem}>{problem}</li>
                  ))}
                </ul>
              </Message>
            ) : (
              shown.files.length > 0 && <p>Gültig.</p>
            )}
            <pre className="yaml">{shown.yaml}</pre>
          </>
        )}
      </section>
      <TakeOver />
    </>
  );
}
