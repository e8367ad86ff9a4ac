import { Chart } from './chart.tsx';

type Row = { label: string; count: number };
type Props = { title: string; file: string; column: string; rows: readonly Row[] };

const width = 500;
const labelWidth = 230;
const lineHeight = 34;

/** Horizontal bars, the longest first. */
export function BarChart({ title, file, column, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  const scale = (width - labelWidth - 60) / most;
  return (
    <Chart
      title={title}
      file={file}
      columns={[column, 'Anzahl']}
      rows={rows.map(({ label, count }) => [label, count])}
    >
      <svg
        className="bars"
        viewBox={`0 0 ${width} ${rows.length * lineHeight}`}
        role="img"
        aria-label={`${title}, als Tabelle darunter`}
      >
        {rows.map(({ label, count }, index) => (
          <g key={label} transform={`translate(0 ${index * lineHeight})`}>
            <text x={labelWidth - 12} y={22} className="bars__label">
              {label}
            </text>
            <rect x={labelWidth} y={6} width={count * scale} height={22} className="bars__bar" />
            <text x={labelWidth + count * scale + 8} y={22}>
              {count}
            </text>
          </g>
        ))}
      </svg>
    </Chart>
  );
}
