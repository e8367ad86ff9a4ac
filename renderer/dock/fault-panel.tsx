import type { DeviceKind } from '../../domain/devices/condition.ts';
import type { TerminalSnapshot } from '../../domain/session/snapshot.ts';
import { type DevState, simulatedFaults } from '../../domain/station-api/dev-calls.ts';
import { call } from '../station/client.ts';

type Props = { devices: TerminalSnapshot['devices']; faults: DevState['faults'] };

const kinds: readonly DeviceKind[] = ['camera', 'fingerprint-scanner', 'slip-printer', 'document-printer'];

/** Each simulated device with its condition and the faults that can be switched on. */
export function FaultPanel({ devices, faults }: Props) {
  return (
    <section>
      <h2>Devices</h2>
      {kinds.map((kind) => {
        const device = devices.find((candidate) => candidate.kind === kind);
        const condition = device?.condition;
        return (
          <fieldset key={kind}>
            <legend>
              {kind} <code>{condition ? `${condition.state} ${condition.code ?? ''}` : 'unknown'}</code>
            </legend>
            {simulatedFaults[kind].map((fault) => (
              <label key={fault}>
                <input
                  type="checkbox"
                  checked={faults[kind].includes(fault)}
                  onChange={(event) =>
                    void call('dev.fault', { device: kind, fault, on: event.currentTarget.checked })
                  }
                />
                {fault}
              </label>
            ))}
          </fieldset>
        );
      })}
    </section>
  );
}
