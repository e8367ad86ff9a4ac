import { useEffect, useState } from 'react';
import type { LoggedEvent } from '../../../domain/technician/event-catalogue.ts';
import { call } from '../../station/client.ts';
import { Button } from '../../ui/button.tsx';
import { moment } from '../format.ts';
import { ExportPanel } from '../report/export-panel.tsx';
import { Pill } from '../ui/pill.tsx';
import { Table } from '../ui/table.tsx';
import { keyOf, nextBefore, withOlder } from './event-pages.ts';
import { eventWords } from './event-titles.ts';

const pageSize = 40;
const roles = { citizen: 'Bürger:in', technician: 'Technik', system: 'Terminal', clerk: 'Schalter' } as const;

/** Ereignisse: what happened, newest first; errors alone on request. */
export function EventsPage() {
  const [errorsOnly, setErrorsOnly] = useState(false);
  const [events, setEvents] = useState<LoggedEvent[] | null>(null);
  const [more, setMore] = useState(false);

  const load = async (shown: readonly LoggedEvent[], errors: boolean) => {
    const asked = { errorsOnly: errors, before: nextBefore(shown), limit: pageSize };
    const answer = await call('technician.events', asked);
    if (!answer.ok) return;
    setEvents(withOlder(shown, answer.value.events));
    setMore(answer.value.events.length === pageSize);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: anew with every change of the filter
  useEffect(() => void load([], errorsOnly), [errorsOnly]);

  return (
    <>
      <div className="row">
        {([false, true] as const).map((errors) => (
          <Button
            key={String(errors)}
            kind={errors === errorsOnly ? 'primary' : 'secondary'}
            size="small"
            onPress={() => setErrorsOnly(errors)}
          >
            {errors ? 'Nur Auffälliges' : 'Alle Ereignisse'}
          </Button>
        ))}
      </div>
      <section className="card">
        {events?.length === 0 && <p>Kein Ereignis.</p>}
        {events && events.length > 0 && (
          <Table caption="Ereignisse" captionHidden head={['Zeit', 'Ereignis', 'Wer', 'Zu tun']}>
            {events.map((event) => {
              const { title, detail } = eventWords(event);
              return (
                <tr key={keyOf(event)}>
                  <th scope="row" className="data__time">
                    {moment(event.at)}
                  </th>
                  <td>
                    {title}
                    {detail && <span className="muted data__detail">{detail}</span>}
                  </td>
                  <td>{roles[event.role]}</td>
                  <td>
                    {event.disposition === 'act' && <Pill state="down">handeln</Pill>}
                    {event.disposition === 'look' && <Pill state="degraded">ansehen</Pill>}
                  </td>
                </tr>
              );
            })}
          </Table>
        )}
        {more && (
          <div className="row">
            <Button kind="secondary" size="small" onPress={() => events && void load(events, errorsOnly)}>
              Ältere Ereignisse
            </Button>
          </div>
        )}
      </section>
      <ExportPanel />
    </>
  );
}
