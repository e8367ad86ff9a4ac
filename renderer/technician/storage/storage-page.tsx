import { gateSentences } from '../../../domain/technician/titles.ts';
import { Message } from '../../ui/message.tsx';
import { CheckList } from '../checks/check-list.tsx';
import { duration, moment } from '../format.ts';
import { useOverview } from '../overview.ts';
import { LagChart } from './lag-chart.tsx';

/** Speicher & Abgleich: what is closed or warned of, what waits, and how long cases travel. */
export function StoragePage() {
  const { now, closed, warnings, unsent, oldestUnsent, lastSync } = useOverview();
  const since = (at: string | null) => {
    if (at === null) return '–';
    const ms = Date.parse(now) - Date.parse(at);
    return `${ms < 1_000 ? 'gerade eben' : `vor ${duration(ms)}`} (${moment(at)})`;
  };
  const real = closed.filter((name) => name !== 'service');
  return (
    <>
      {real.map((name) => (
        <Message key={name} kind="error">
          <p>{gateSentences[name]}</p>
        </Message>
      ))}
      {warnings.map((name) => (
        <Message key={name} kind="ask">
          <p>{gateSentences[name]}</p>
        </Message>
      ))}
      {real.length + warnings.length === 0 && (
        <Message kind="hint">
          <p>Nichts hindert das Terminal daran, Menschen anzunehmen, wenn diese Seiten verlassen sind.</p>
        </Message>
      )}
      <section className="card">
        <h2>Abgleich</h2>
        <dl className="figures">
          <div>
            <dt>Wartende Fälle</dt>
            <dd>{unsent}</dd>
          </div>
          <div>
            <dt>Ältester wartender Fall</dt>
            <dd>{since(oldestUnsent)}</dd>
          </div>
          <div>
            <dt>Letzte Antwort des Bürgercenters</dt>
            <dd>{since(lastSync)}</dd>
          </div>
        </dl>
      </section>
      <LagChart />
      <CheckList things={['storage', 'network']} busy={false} />
    </>
  );
}
