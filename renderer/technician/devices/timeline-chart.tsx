import { conditionSentence } from '../../../domain/technician/sentences.ts';
import { clockTime, duration } from '../format.ts';
import { useOverview } from '../overview.ts';
import { shortTitle } from '../short-title.ts';
import { Pill } from '../ui/pill.tsx';
import { Table } from '../ui/table.tsx';
import { hourMarks, timeIn, timelineBars, troublesOf } from './timeline-layout.ts';

/** Room for the longest of the names. */
const names = 300;
const line = 670;
const row = 46;
const bar = 26;
const berlinHour = (at: number) => Number(clockTime(at).slice(0, 2));

/** The last 24 hours of every device in green, yellow and red, and the same in figures and words. */
export function TimelineChart() {
  const { devices } = useOverview();
  const from = devices[0]?.day[0]?.from ?? 0;
  const to = devices[0]?.day.at(-1)?.to ?? 0;
  const bottom = devices.length * row;
  const troubles = devices.flatMap(({ kind, day }) =>
    troublesOf(day).map((trouble) => ({ kind, ...trouble })),
  );
  return (
    <section className="card">
      <h2>Die letzten 24 Stunden</h2>
      <svg
        className="chart"
        viewBox={`0 0 ${names + line + 30} ${bottom + 36}`}
        role="img"
        aria-label="Zustand der Geräte in den letzten 24 Stunden; dieselben Angaben stehen in der Tabelle darunter"
      >
        {hourMarks(from, to, line, berlinHour).map(({ x, at }) => (
          <g key={at}>
            <path className="chart__grid" d={`M${names + x} 0V${bottom}`} />
            <text x={names + x} y={bottom + 26} textAnchor="middle">
              {clockTime(at)}
            </text>
          </g>
        ))}
        {devices.map(({ kind, day }, index) => (
          <g key={kind} transform={`translate(0 ${index * row})`}>
            <text x="0" y={row / 2 + 2}>
              {shortTitle(kind)}
            </text>
            {timelineBars(day, line).map(({ x, width, state }) => (
              <rect
                key={`${x} ${state}`}
                className={`chart__bar chart__bar--${state}`}
                x={names + x}
                y={(row - bar) / 2 - 4}
                width={width}
                height={bar}
                rx="4"
              />
            ))}
          </g>
        ))}
      </svg>
      <p className="legend">
        <Pill state="ok">in Ordnung</Pill>
        <Pill state="degraded">ansehen</Pill>
        <Pill state="down">gestört</Pill>
        <Pill state="unknown">unbekannt</Pill>
      </p>
      <Table
        caption="Zeit in jedem Zustand"
        captionHidden
        head={['Gerät', 'in Ordnung', 'ansehen', 'gestört', 'unbekannt']}
      >
        {devices.map(({ kind, day }) => {
          const times = timeIn(day);
          return (
            <tr key={kind}>
              <th scope="row">{shortTitle(kind)}</th>
              {(['ok', 'degraded', 'down', 'unknown'] as const).map((state) => (
                <td key={state}>{times[state] === 0 ? '–' : duration(times[state])}</td>
              ))}
            </tr>
          );
        })}
      </Table>
      {troubles.length > 0 && (
        <Table caption="Störungen in dieser Zeit" head={['Von', 'bis', 'Gerät', 'Was']}>
          {troubles
            .sort((a, b) => b.from - a.from)
            .slice(0, 12)
            .map(({ kind, from: begun, to: ended, state, code }) => (
              <tr key={`${kind} ${begun}`}>
                <th scope="row">{clockTime(begun)}</th>
                <td>{ended >= to ? 'jetzt' : clockTime(ended)}</td>
                <td>{shortTitle(kind)}</td>
                <td>{conditionSentence(state, code)}</td>
              </tr>
            ))}
        </Table>
      )}
    </section>
  );
}
