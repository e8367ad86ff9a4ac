import { utilisation } from '../../../../domain/planning/load.ts';
import type { Plan, WaitShare } from '../../../../domain/planning/plan.ts';
import { BarChart } from '../bar-chart.tsx';

const minutes = (value: number) => `${value.toFixed(1).replace('.', ',')} min`;
const theory = ({ theoryMeanWaitMinutes }: Plan) =>
  theoryMeanWaitMinutes === null ? 'überlastet' : minutes(theoryMeanWaitMinutes);

function rangeLabel({ from, to }: WaitShare): string {
  if (to === 0) return 'gar nicht';
  return to === null ? `über ${from} min` : `${from} bis ${to} min`;
}

type Props = { plan: Plan; shares: readonly WaitShare[]; alternatives: readonly Plan[] };

/** The wait at the terminals, who waits how long, and what fewer or more terminals would change. */
export function PlanResult({ plan, shares, alternatives }: Props) {
  return (
    <>
      <section className="card office__figures" aria-label="Ergebnis">
        <p className="figure">
          <span>Mittlere Wartezeit</span>
          <strong>{minutes(plan.meanWaitMinutes)}</strong>
        </p>
        <p className="figure">
          <span>95 von 100 warten höchstens</span>
          <strong>{minutes(plan.p95WaitMinutes)}</strong>
        </p>
        <p className="figure">
          <span>Auslastung</span>
          <strong>{Math.round(utilisation(plan) * 100)} %</strong>
        </p>
        <p className="figure">
          <span>Theorie (M/M/c)</span>
          <strong>{theory(plan)}</strong>
        </p>
      </section>
      <BarChart
        title="Von 100 Personen warten so lange"
        file="wartezeiten"
        column="Wartezeit"
        rows={shares.map((share) => ({ label: rangeLabel(share), count: Math.round(share.share * 100) }))}
      />
      <section className="card">
        <h2>Mehr oder weniger Terminals</h2>
        <table className="table">
          <thead>
            <tr>
              <th scope="col">Terminals</th>
              <th scope="col">Auslastung</th>
              <th scope="col">Mittel</th>
              <th scope="col">95 %</th>
              <th scope="col">Theorie</th>
            </tr>
          </thead>
          <tbody>
            {alternatives.map((one) => (
              <tr
                key={one.terminals}
                className={one.terminals === plan.terminals ? 'planning__chosen' : undefined}
              >
                <th scope="row">{one.terminals}</th>
                <td>{Math.round(utilisation(one) * 100)} %</td>
                <td>{minutes(one.meanWaitMinutes)}</td>
                <td>{minutes(one.p95WaitMinutes)}</td>
                <td>{theory(one)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
