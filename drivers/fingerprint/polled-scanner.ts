import type { Clock } from '../../domain/clock.ts';
import type { DeviceCondition } from '../../domain/devices/condition.ts';
import type { Driver } from '../driver.ts';
import type { Transport } from '../transport/port.ts';
import { CaptureGate } from './capture-gate.ts';
import { type PolledDevice, polledPress } from './polled-press.ts';
import type {
  CaptureEvent,
  CaptureRequest,
  CaptureSignals,
  FingerprintCapabilities,
  FingerprintScanner,
} from './port.ts';

export type PolledScannerOptions = {
  id: string;
  capabilities: FingerprintCapabilities;
  device: PolledDevice;
  transport: Transport;
  clock: Clock;
  /** Between two looks at the glass. */
  pollMs: number;
};

/** The driver of a scanner that has to be asked for everything. */
export class PolledScanner implements FingerprintScanner, Driver {
  readonly id: string;
  readonly #options: PolledScannerOptions;
  readonly #gate: CaptureGate;

  constructor(options: PolledScannerOptions) {
    this.id = options.id;
    this.#options = options;
    this.#gate = new CaptureGate(options.clock);
    options.transport.onEnd(({ code }) => this.#gate.end(code === 'closed' ? 'closed' : 'disconnected'));
  }

  capabilities(): FingerprintCapabilities {
    return this.#options.capabilities;
  }

  condition(): DeviceCondition {
    return this.#gate.condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#gate.condition.on(listener);
  }

  capture(request: CaptureRequest, { cancelled, satisfied }: CaptureSignals): AsyncIterable<CaptureEvent> {
    const { device, clock, pollMs } = this.#options;
    return this.#gate.run(request, cancelled, (ended) =>
      polledPress({
        device,
        clock,
        request,
        satisfied,
        ended,
        fingerMayLie: this.#gate.fingerMayLie,
        pollMs,
      }),
    );
  }

  async softReset(): Promise<boolean> {
    const answers = await this.#options.device.reset();
    if (answers) this.#gate.recovered();
    return answers;
  }

  async close(): Promise<void> {
    this.#gate.end('closed');
    await this.#options.transport.close();
  }
}
