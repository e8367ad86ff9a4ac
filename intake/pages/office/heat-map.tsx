import type { OfficeFigures } from '../../office/contract.ts';
import { Chart } from './chart.tsx';

const days = ['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'] as const;
const cell = { width: 58, height: 34 };
const left = 44;
const top = 28;

/** Sessions begun by weekday and hour: the darker, the more. Empty: fewer than five. */
export function HeatMap({ cells }: { cells: OfficeFigures['heat'] }) {
  const hours = range(
    Math.min(8, ...cells.map(({ hour }) => hour)),
    Math.max(17, ...cells.map(({ hour }) => hour)),
  );
  const shownDays = days.slice(0, Math.max(5, ...cells.map(({ weekday }) => weekday)));
  const most = Math.max(1, ...cells.map(({ count }) => count));
  return (
    <Chart
      title="Begonnene Sitzungen nach Wochentag und Stunde"
      file="nutzung"
      columns={['Wochentag', 'Stunde', 'Anzahl']}
      rows={cells.map(({ weekday, hour, count }) => [days[weekday - 1] ?? '', `${hour} Uhr`, count])}
    >
      <svg
        className="heat"
        viewBox={`0 0 ${left + hours.length * cell.width} ${top + shownDays.length * cell.height}`}
        role="img"
        aria-label="Begonnene Sitzungen nach Wochentag und Stunde, als Tabelle darunter"
      >
        {hours.map((hour, column) => (
          <text key={hour} className="heat__hour" x={left + (column + 0.5) * cell.width} y={18}>
            {hour}
          </text>
        ))}
        {shownDays.map((day, row) => (
          <g key={day} transform={`translate(0 ${top + row * cell.height})`}>
            <text y={22}>{day}</text>
            {hours.map((hour, column) => {
              const count = cells.find((one) => one.weekday === row + 1 && one.hour === hour)?.count;
              return (
                <g key={hour} transform={`translate(${left + column * cell.width} 0)`}>
                  <rect
                    className={`heat__cell heat__cell--${count ? Math.ceil((count / most) * 5) : 0}`}
                    width={cell.width - 3}
                    height={cell.height - 3}
                  />
                  {count && (
                    <text
                      className={count / most > 0.4 ? 'heat__count heat__count--light' : 'heat__count'}
                      x={(cell.width - 3) / 2}
                      y={22}
                    >
                      {count}
                    </text>
                  )}
                </g>
              );
            })}
          </g>
        ))}
      </svg>
    </Chart>
  );
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
