import { duration, moment } from '../format.ts';
import { useOverview } from '../overview.ts';
import { Table } from '../ui/table.tsx';
import { lagBars, lagMarks } from './lag-layout.ts';

const left = 110;
const width = 860;
const height = 240;
const rows = 8;

/** How long the newest cases took from "Ja, alles richtig" until the Bürgercenter had them. */
export function LagChart() {
  const { syncLags } = useOverview();
  return (
    <section className="card">
      <h2>Von der Bestätigung bis zum Bürgercenter</h2>
      {syncLags.length === 0 ? (
        <p>Noch kein Fall.</p>
      ) : (
        <>
          <svg
            className="chart"
            viewBox={`0 0 ${left + width} ${height + 40}`}
            role="img"
            aria-label={`Dauer der letzten ${syncLags.length} Fälle; die neuesten stehen in der Tabelle darunter`}
          >
            {lagMarks(syncLags, height).map(({ ms, height: up }) => (
              <g key={ms}>
                <path className="chart__grid" d={`M${left} ${height + 10 - up}H${left + width}`} />
                <text x={left - 12} y={height + 17 - up} textAnchor="end">
                  {duration(ms)}
                </text>
              </g>
            ))}
            {lagBars(syncLags, width, height).map((bar) => (
              <rect
                key={bar.x}
                className="chart__bar chart__bar--lag"
                x={left + bar.x}
                y={height + 10 - bar.height}
                width={bar.width}
                height={bar.height}
                rx="3"
              />
            ))}
            <text x={left} y={height + 36}>
              älter
            </text>
            <text x={left + width} y={height + 36} textAnchor="end">
              neuer
            </text>
          </svg>
          <Table caption="Die neuesten Fälle" head={['Angekommen', 'Dauer']}>
            {syncLags
              .slice(-rows)
              .reverse()
              .map(({ at, ms }) => (
                <tr key={`${at} ${ms}`}>
                  <th scope="row">{moment(at)}</th>
                  <td>{duration(ms)}</td>
                </tr>
              ))}
          </Table>
        </>
      )}
    </section>
  );
}
