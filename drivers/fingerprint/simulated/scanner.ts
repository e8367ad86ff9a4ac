import { type FingerCode, type FingerImage, fingerCodes } from '../../../domain/captures/fingerprint.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { FaultSource } from '../../fault-switches.ts';
import { wait } from '../../wait.ts';
import type {
  CaptureEvent,
  CaptureRequest,
  FingerprintCapabilities,
  FingerprintScanner,
  ScannerFailureCode,
} from '../port.ts';
import { deviceQuality } from './device-quality.ts';
import { impression, type TouchName, touches } from './impression.ts';
import { growingPreview } from './preview.ts';
import type { Prints } from './prints.ts';

export type SimulatedScannerOptions = {
  clock: Clock;
  /** Whose fingers come next. */
  prints: () => Prints;
  /** Names as in `simulatedFaults['fingerprint-scanner']`. */
  faults: FaultSource;
  /** From the prompt until the finger lies on the glass. */
  placeMs?: number;
  holdMs?: number;
  liftMs?: number;
};

const holdSteps = 12;
/** How much longer everything takes with the fault `slow`. */
const slowness = 4;

/** A scanner without hardware: a virtual finger comes, is held still and lifted. */
class SimulatedScanner implements FingerprintScanner {
  readonly id = 'simulated-scanner';
  readonly #clock: Clock;
  readonly #prints: () => Prints;
  readonly #faults: FaultSource;
  readonly #timesMs: { place: number; hold: number; lift: number };
  readonly #condition: ConditionSource;
  readonly #unsubscribe: () => void;
  /** Aborted with the failure code when the scanner is unplugged or closed. */
  #plugged = new AbortController();
  #busy = false;
  #closed = false;
  #captures = 0;

  constructor(options: SimulatedScannerOptions) {
    const { clock, prints, faults, placeMs = 600, holdMs = 1200, liftMs = 400 } = options;
    this.#clock = clock;
    this.#prints = prints;
    this.#faults = faults;
    this.#timesMs = { place: placeMs, hold: holdMs, lift: liftMs };
    this.#condition = new ConditionSource(this.#health());
    this.#unsubscribe = faults.onChange(() => this.#onFaults());
  }

  capabilities(): FingerprintCapabilities {
    return {
      fingersAtOnce: 1,
      ppi: 500,
      bitDepth: 8,
      areaMm: { width: 20, height: 28 },
      presentationAttackDetection: false,
      autoCapture: true,
      certificates: [],
    };
  }

  condition(): DeviceCondition {
    return this.#condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#condition.on(listener);
  }

  async *capture(request: CaptureRequest, signal: AbortSignal): AsyncGenerator<CaptureEvent> {
    const refusal = this.#refusal(signal);
    if (refusal) {
      yield { kind: 'failed', code: refusal };
      return;
    }
    this.#busy = true;
    const plugged = this.#plugged.signal;
    try {
      yield* this.#attempt(request, AbortSignal.any([signal, plugged]));
      const broken = this.#broken(signal, plugged);
      if (broken) yield { kind: 'failed', code: broken };
    } finally {
      this.#busy = false;
    }
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#unsubscribe();
    this.#plugged.abort();
    this.#condition.set({ state: 'down', code: 'closed' });
  }

  /** One whole attempt; ends early, without a last event, when `ended` aborts. */
  async *#attempt(request: CaptureRequest, ended: AbortSignal): AsyncGenerator<CaptureEvent> {
    const deadline = this.#clock.now() + request.timeoutMs;
    const pass = async (milliseconds: number) => {
      const scaled = this.#has('slow') ? milliseconds * slowness : milliseconds;
      await wait(this.#clock, Math.min(scaled, deadline - this.#clock.now()), ended);
      return !ended.aborted && this.#clock.now() < deadline;
    };

    yield { kind: 'prompt', prompt: 'place' };
    if (!(await pass(this.#has('nothing') ? request.timeoutMs : this.#timesMs.place))) {
      if (!ended.aborted) yield { kind: 'failed', code: 'no-finger' };
      return;
    }
    const image = this.#press(request.finger);
    yield { kind: 'prompt', prompt: 'hold' };
    for (let step = 1; step <= holdSteps; step++) {
      if (!(await pass(this.#timesMs.hold / holdSteps))) {
        if (!ended.aborted) yield { kind: 'failed', code: 'timeout' };
        return;
      }
      yield { kind: 'progress', fraction: step / holdSteps };
      if (step % 2 === 0) yield { kind: 'preview', image: growingPreview(image, step / holdSteps) };
    }
    yield { kind: 'quality', ...deviceQuality(image) };
    const capturedAt = this.#clock.now();
    yield { kind: 'prompt', prompt: 'lift' };
    await wait(this.#clock, this.#timesMs.lift, ended);
    if (ended.aborted) return;
    const { transaction, finger } = request;
    yield { kind: 'done', transaction, finger, image, capturedAt };
  }

  /** A new impression every time, as of a living finger. */
  #press(finger: FingerCode): FingerImage {
    const { rightIndex, leftIndex } = fingerCodes;
    const other = finger === rightIndex ? leftIndex : rightIndex;
    const pressed = this.#has('wrong-finger') ? other : finger;
    const touch: TouchName = this.#has('dry') ? 'dry' : this.#has('partial') ? 'partial' : 'good';
    this.#captures++;
    return impression(this.#prints()[pressed], this.#captures * 100 + pressed, touches[touch]);
  }

  #refusal(signal: AbortSignal): ScannerFailureCode | undefined {
    if (this.#closed) return 'closed';
    if (this.#has('unplugged')) return 'disconnected';
    if (this.#busy) return 'busy';
    return signal.aborted ? 'cancelled' : undefined;
  }

  #broken(signal: AbortSignal, plugged: AbortSignal): ScannerFailureCode | undefined {
    if (signal.aborted) return 'cancelled';
    if (!plugged.aborted) return undefined;
    return this.#closed ? 'closed' : 'disconnected';
  }

  #onFaults(): void {
    if (this.#has('unplugged')) {
      this.#plugged.abort();
      this.#plugged = new AbortController();
    }
    this.#condition.set(this.#health());
  }

  #health(): DeviceCondition {
    if (this.#has('unplugged')) return { state: 'down', code: 'disconnected' };
    if (this.#has('slow')) return { state: 'degraded', code: 'slow' };
    return { state: 'ok', code: null };
  }

  #has(fault: string): boolean {
    return this.#faults.active().includes(fault);
  }
}

export const createSimulatedScanner = (options: SimulatedScannerOptions): FingerprintScanner =>
  new SimulatedScanner(options);
