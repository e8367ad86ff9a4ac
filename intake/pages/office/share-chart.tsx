import { type FormEvent, useId, useState } from 'react';
import { monthAnswer, type OfficeFigures } from '../../office/contract.ts';
import { post } from '../../staff/page/api.ts';
import { Chart } from './chart.tsx';

/** What the city's terminal of 2018/19 reached. */
const reachedBefore = 18;
const height = 200;
const column = 180;
const left = 50;

type Months = OfficeFigures['share'];

/** Share of all cases that began at the terminal, held against the 18 % of 2018/19. */
export function ShareChart({ months, onEntered }: { months: Months; onEntered: () => Promise<void> }) {
  const known = months.filter(({ percent }) => percent !== null);
  const y = (percent: number) => 20 + ((100 - percent) / 100) * height;
  return (
    <div className="share">
      <Chart
        title="Anteil der Anträge, die am Terminal begonnen haben"
        file="anteil"
        columns={['Monat', 'Am Terminal', 'Alle Anträge', 'Anteil in %']}
        rows={known.map(({ month, begun, cases, percent }) => [
          month,
          begun ?? '',
          cases ?? '',
          percent ?? '',
        ])}
      >
        <svg
          className="bars"
          viewBox={`0 0 ${left + months.length * column} ${height + 60}`}
          role="img"
          aria-label="Anteil der Anträge am Terminal je Monat, als Tabelle darunter"
        >
          {[0, 50, 100].map((percent) => (
            <g key={percent}>
              <path className="share__grid" d={`M${left} ${y(percent)}h${months.length * column}`} />
              <text x={left - 8} y={y(percent) + 6} className="bars__label">
                {percent} %
              </text>
            </g>
          ))}
          {months.map(({ month, percent }, index) => (
            <g key={month} transform={`translate(${left + index * column} 0)`}>
              {percent !== null && (
                <>
                  <rect className="bars__bar" x={50} width={80} y={y(percent)} height={y(0) - y(percent)} />
                  <text className="share__value" x={90} y={y(percent) - 6}>
                    {percent} %
                  </text>
                </>
              )}
              <text className="share__value" x={90} y={y(0) + 26}>
                {month}
              </text>
            </g>
          ))}
          <path className="share__before" d={`M${left} ${y(reachedBefore)}h${months.length * column}`} />
          <text className="share__before-label" x={left + 4} y={y(reachedBefore) - 6}>
            2018/19: {reachedBefore} %
          </text>
        </svg>
      </Chart>
      <MonthForm months={months} onEntered={onEntered} />
    </div>
  );
}

/** How many applications the office had in all; only its own system knows. */
function MonthForm({ months, onEntered }: { months: Months; onEntered: () => Promise<void> }) {
  const [month, setMonth] = useState(months[0]?.month ?? '');
  const [cases, setCases] = useState('');
  const [told, setTold] = useState('');
  const id = useId();
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await post('/office/api/months', { month, cases: Number(cases) }, monthAnswer);
    setTold(answer.ok ? 'Eingetragen.' : 'Das hat nicht geklappt. Bitte eine ganze Zahl eingeben.');
    if (answer.ok) await onEntered();
  };
  return (
    <form className="card share__form" onSubmit={(event) => void enter(event)}>
      <label htmlFor={`${id}-month`}>Monat</label>
      <span className="kern-form-input__select-wrapper">
        <select
          id={`${id}-month`}
          className="kern-form-input__select"
          value={month}
          onChange={(event) => setMonth(event.currentTarget.value)}
        >
          {months.map((one) => (
            <option key={one.month}>{one.month}</option>
          ))}
        </select>
      </span>
      <label htmlFor={`${id}-cases`}>Alle Anträge des Bürgercenters</label>
      <input
        id={`${id}-cases`}
        className="kern-form-input__input"
        inputMode="numeric"
        value={cases}
        onChange={(event) => setCases(event.currentTarget.value)}
      />
      <button type="submit" className="kern-btn kern-btn--secondary">
        <span className="kern-label">Eintragen</span>
      </button>
      <span role="status">{told}</span>
    </form>
  );
}
