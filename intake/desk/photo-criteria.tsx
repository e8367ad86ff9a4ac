import type { PhotoReport } from '../../domain/photo/report.ts';
import { criterionLabels, formatMeasure, formatRange, resultLabel } from './photo-labels.ts';

/** Every criterion with value, range and result (TR-03121-3.2 §5.8.2); open at once when something is not in order. */
export function PhotoCriteria({ report: { criteria, verdict } }: { report: PhotoReport }) {
  return (
    <details className="criteria" open={verdict === 'nok'}>
      <summary>Kriterien der Prüfung ({criteria.length})</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Kriterium</th>
            <th scope="col">Wert</th>
            <th scope="col">Bereich</th>
            <th scope="col">Ergebnis</th>
          </tr>
        </thead>
        <tbody>
          {criteria.map((criterion) => (
            <tr
              key={`${criterion.id} ${criterion.mandatory}`}
              className={criterion.ok === false ? 'criteria__nok' : ''}
            >
              <th scope="row">
                {criterion.id} {criterionLabels[criterion.id]}
                {criterion.mandatory && <span className="criteria__mandatory"> Pflicht</span>}
              </th>
              <td>{formatMeasure(criterion.value)}</td>
              <td>{formatRange(criterion)}</td>
              <td>{resultLabel(criterion)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
