import type { CallParams } from '../../domain/station-api/calls.ts';
import { type CitizenState, citizenState } from '../../domain/station-api/dev-calls.ts';
import { call } from '../station/client.ts';

const sliders = {
  yaw: [-40, 40],
  pitch: [-40, 40],
  roll: [-40, 40],
  distance: [0.4, 2],
  x: [-0.3, 0.3],
  y: [-0.3, 0.3],
  eyesClosed: [0, 1],
  mouthOpen: [0, 1],
  smile: [0, 1],
  browsUp: [0, 1],
  frown: [0, 1],
  gazeX: [-30, 30],
  gazeY: [-30, 30],
  second: [0, 1],
  blur: [0, 10],
  noise: [0, 1],
} as const satisfies Partial<Record<keyof CitizenState, readonly [number, number]>>;

const selects = ['person', 'light', 'background', 'glasses'] as const;
const switches = ['idle', 'follows'] as const;

const steer = (change: CallParams<'dev.citizen'>) => void call('dev.citizen', change);

/** The virtual citizen before the simulated camera. */
export function CitizenPanel({ citizen }: { citizen: CitizenState }) {
  return (
    <section>
      <h2>Citizen</h2>
      {selects.map((name) => (
        <label key={name}>
          {name}
          <select
            value={citizen[name]}
            onChange={(event) => steer(citizenState.partial().parse({ [name]: event.currentTarget.value }))}
          >
            {citizenState.shape[name].options.map((option) => (
              <option key={option}>{option}</option>
            ))}
          </select>
        </label>
      ))}
      {switches.map((name) => (
        <label key={name}>
          <input
            type="checkbox"
            checked={citizen[name]}
            onChange={(event) => steer({ [name]: event.currentTarget.checked })}
          />
          {name}
        </label>
      ))}
      {sliderNames.map((name) => (
        <label key={name} className="dock__slider">
          <span>{name}</span>
          <input
            type="range"
            min={sliders[name][0]}
            max={sliders[name][1]}
            step={(sliders[name][1] - sliders[name][0]) / 80}
            value={citizen[name]}
            onChange={(event) => steer({ [name]: event.currentTarget.valueAsNumber })}
          />
          <output>{citizen[name].toFixed(2)}</output>
        </label>
      ))}
    </section>
  );
}

const isSlider = (name: string): name is keyof typeof sliders => Object.hasOwn(sliders, name);
const sliderNames = Object.keys(sliders).filter(isSlider);
