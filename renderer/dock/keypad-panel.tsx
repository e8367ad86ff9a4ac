import { keypadKey } from '../../domain/devices/keypad-key.ts';
import { call } from '../station/client.ts';

/** The keys of the column's keypad; headphones are plugged in among the faults of the control board. */
export function KeypadPanel() {
  return (
    <section>
      <h2>Keypad</h2>
      <p className="dock__buttons">
        {keypadKey.options.map((key) => (
          <button key={key} type="button" onClick={() => void call('dev.key', { key })}>
            {key}
          </button>
        ))}
      </p>
    </section>
  );
}
