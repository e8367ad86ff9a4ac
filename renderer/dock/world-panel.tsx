import type { DevState } from '../../domain/station-api/dev-calls.ts';
import { call } from '../station/client.ts';

const steps = [
  ['+30 s', 30_000],
  ['+2 min', 120_000],
  ['+1 h', 3_600_000],
  ['+96 h', 345_600_000],
] as const;

/** Network and time. */
export function WorldPanel({ dev }: { dev: DevState }) {
  return (
    <section>
      <h2>World</h2>
      <label>
        <input
          type="checkbox"
          checked={dev.networkOn}
          onChange={(event) => void call('dev.network', { on: event.currentTarget.checked })}
        />
        network
      </label>
      <p>
        <time dateTime={dev.now}>{dev.now}</time>
      </p>
      <p className="dock__buttons">
        {steps.map(([label, milliseconds]) => (
          <button key={label} type="button" onClick={() => void call('dev.advance', { milliseconds })}>
            {label}
          </button>
        ))}
        <button type="button" onClick={() => void call('dev.scan', null)}>
          scan a photo code
        </button>
        <button type="button" onClick={() => void call('dev.sync', null)}>
          sync now
        </button>
      </p>
    </section>
  );
}
