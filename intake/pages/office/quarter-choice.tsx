/** The quarter of an instant, as `2026-Q4`. */
export function quarterOf(at: number): string {
  const date = new Date(at);
  return `${date.getUTCFullYear()}-Q${Math.floor(date.getUTCMonth() / 3) + 1}`;
}

/** This quarter and the seven before it. */
function choices(now: number): string[] {
  const [year = 0, number = 1] = quarterOf(now).split('-Q').map(Number);
  return Array.from({ length: 8 }, (_, back) => {
    const index = year * 4 + number - 1 - back;
    return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
  });
}

type Props = { quarter: string; now: number; onChange: (quarter: string) => void };

/** Whole quarters only: figures of overlapping times could be subtracted from each other. */
export function QuarterChoice({ quarter, now, onChange }: Props) {
  return (
    <label className="office__quarter">
      Quartal
      <span className="kern-form-input__select-wrapper">
        <select
          className="kern-form-input__select"
          value={quarter}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {choices(now).map((one) => (
            <option key={one} value={one}>
              {one.slice(6)}. Quartal {one.slice(0, 4)}
            </option>
          ))}
        </select>
      </span>
    </label>
  );
}
