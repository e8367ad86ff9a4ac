import { deviceKind } from '../../../domain/devices/condition.ts';
import { conditionSentence } from '../../../domain/technician/sentences.ts';
import { number } from '../format.ts';
import { useOverview } from '../overview.ts';
import { shortTitle } from '../short-title.ts';
import { Table } from '../ui/table.tsx';

const shown = 8;

/** Which faults come most often, as bars and figures: those on top are worth the next visit. */
export function FaultPareto() {
  const { faults } = useOverview();
  const total = faults.reduce((sum, { count }) => sum + count, 0);
  const most = faults[0]?.count ?? 0;
  let sum = 0;
  return (
    <section className="card">
      <h2>Häufigste Störungen, 30 Tage</h2>
      {faults.length === 0 ? (
        <p>Keine Störung.</p>
      ) : (
        <Table caption="Störungen" captionHidden head={['Gerät und Störung', 'Anzahl', 'Anteil bis hier']}>
          {faults.slice(0, shown).map(({ device, code, count }) => {
            sum += count;
            return (
              <tr key={`${device} ${code}`}>
                <th scope="row">
                  {titleOf(device)}
                  <span className="muted">{conditionSentence('down', code)}</span>
                </th>
                <td>
                  <span className="pareto">
                    <svg
                      className="pareto__bar"
                      viewBox="0 0 100 10"
                      preserveAspectRatio="none"
                      aria-hidden="true"
                    >
                      <rect width={(count / most) * 100} height="10" />
                    </svg>
                    {count}
                  </span>
                </td>
                <td>{number((sum / total) * 100)} %</td>
              </tr>
            );
          })}
        </Table>
      )}
    </section>
  );
}

function titleOf(device: string): string {
  const kind = deviceKind.safeParse(device);
  return kind.success ? shortTitle(kind.data) : device;
}
