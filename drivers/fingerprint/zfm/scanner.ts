import type { Clock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Driver } from '../../driver.ts';
import type { Transport } from '../../transport/port.ts';
import { wait } from '../../wait.ts';
import { CaptureGate } from '../capture-gate.ts';
import { type Grabbed, type PolledScanner, polledPress } from '../polled-press.ts';
import type {
  CaptureEvent,
  CaptureRequest,
  CaptureSignals,
  FingerprintCapabilities,
  FingerprintScanner,
  ScannerFailureCode,
} from '../port.ts';
import { commands, confirmation } from './commands.ts';
import { sayHello } from './handshake.ts';
import { unpackImage } from './image.ts';
import type { LinkFailure, ZfmLink } from './link.ts';

type Failure = { code: ScannerFailureCode };

/** How often a command is sent before the sensor counts as confused. */
const tries = 3;
/** After power-on and reset, by the data sheets. */
const startMs = 500;

/** A sensor of the ZFM-20 family. For demonstration only: 14 × 18 mm, 16 shades of grey, no attack detection. */
export class ZfmScanner implements FingerprintScanner, Driver, PolledScanner {
  readonly id: string;
  readonly #link: ZfmLink;
  readonly #transport: Transport;
  readonly #clock: Clock;
  readonly #pollMs: number;
  readonly #gate: CaptureGate;

  constructor(options: { id: string; link: ZfmLink; transport: Transport; clock: Clock; pollMs: number }) {
    this.id = options.id;
    this.#link = options.link;
    this.#transport = options.transport;
    this.#clock = options.clock;
    this.#pollMs = options.pollMs;
    this.#gate = new CaptureGate(options.clock);
    options.transport.onEnd(({ code }) => this.#gate.end(code === 'closed' ? 'closed' : 'disconnected'));
  }

  capabilities(): FingerprintCapabilities {
    return {
      fingersAtOnce: 1,
      ppi: 500,
      bitDepth: 4,
      areaMm: { width: 14, height: 18 },
      presentationAttackDetection: false,
      autoCapture: false,
      certificates: [],
    };
  }

  condition(): DeviceCondition {
    return this.#gate.condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#gate.condition.on(listener);
  }

  capture(request: CaptureRequest, signals: CaptureSignals): AsyncIterable<CaptureEvent> {
    return this.#gate.run(request, signals, (ended) =>
      polledPress({
        scanner: this,
        clock: this.#clock,
        request,
        satisfied: signals.satisfied,
        ended,
        fingerMayLie: this.#gate.fingerMayLie,
        pollMs: this.#pollMs,
      }),
    );
  }

  /** GenImg finds a finger by taking a picture of it. */
  async detect(): Promise<Result<boolean, Failure>> {
    const answer = await this.#persistently(() => this.#link.command(commands.genImg));
    if (!answer.ok) return answer;
    switch (answer.value.code) {
      case confirmation.ok:
        return ok(true);
      // A touch too short to be a picture is none.
      case confirmation.noFinger:
      case confirmation.captureFailed:
        return ok(false);
      default:
        return fail({ code: 'protocol' });
    }
  }

  async grab(onProgress: (fraction: number) => void): Promise<Result<Grabbed | null, Failure>> {
    const present = await this.detect();
    if (!present.ok) return present;
    if (!present.value) return ok(null);
    const sent = await this.#persistently(() => this.#link.upload(onProgress));
    if (!sent.ok) return sent;
    if (sent.value.code !== confirmation.ok) return fail({ code: 'protocol' });
    return ok({ image: unpackImage(sent.value.packed) });
  }

  async softReset(): Promise<boolean> {
    await this.#link.command(commands.softReset);
    await wait(this.#clock, startMs, new AbortController().signal);
    const { ok: answers } = await sayHello(this.#link, this.#transport);
    if (answers) this.#gate.recovered();
    return answers;
  }

  async close(): Promise<void> {
    this.#gate.end('closed');
    await this.#transport.close();
  }

  /** Again when the answer, or the command, did not arrive whole. None of these commands does harm twice. */
  async #persistently<T extends { code: number }>(
    act: () => Promise<Result<T, LinkFailure>>,
  ): Promise<Result<T, Failure>> {
    for (let left = tries - 1; ; left--) {
      const result = await act();
      if (result.ok && result.value.code !== confirmation.packetError) return result;
      const code = result.ok ? 'protocol' : result.failure.code;
      if (code === 'disconnected' || code === 'closed') return fail({ code });
      if (left === 0 || this.#gate.over) return fail({ code: 'protocol' });
    }
  }
}
