import { duration, moment } from '../format.ts';
import { useOverview } from '../overview.ts';
import { Table } from '../ui/table.tsx';
import { lagBars, lagMarks } from './lag-layout.ts';

const left = 110;
const width = 860;
const height = 240;
/** Where the axis begins, below the highest line's words. */
const ground = height + 24;
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
            viewBox={`0 0 ${left + width} ${ground + 34}`}
            role="img"
            aria-label={`Dauer der letzten ${syncLags.length} Fälle; die neuesten stehen in der Tabelle darunter`}
          >
            {lagMarks(syncLags, height).map(({ ms, height: up }) => (
              <g key={ms}>
                <path className="chart__grid" d={`M${left} ${ground - up}H${left + width}`} />
                <text x={left - 12} y={ground + 8 - up} textAnchor="end">
                  {duration(ms)}
                </text>
              </g>
            ))}
            {lagBars(syncLags, width, height).map((bar) => (
              <rect
                key={bar.x}
                className="chart__bar chart__bar--lag"
                x={left + bar.x}
                y={ground - bar.height}
                width={bar.width}
                height={bar.height}
                rx="3"
              />
            ))}
            <text x={left} y={ground + 28}>
              älter
            </text>
            <text x={left + width} y={ground + 28} textAnchor="end">
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
