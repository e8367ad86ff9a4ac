import { type FingerCode, type FingerImage, fingerCodes } from '../../../domain/captures/fingerprint.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { ConditionSource } from '../../condition-source.ts';
import type { FaultSource } from '../../fault-switches.ts';
import { wait } from '../../wait.ts';
import type {
  CaptureEvent,
  CaptureRequest,
  CaptureSignals,
  FingerprintCapabilities,
  FingerprintScanner,
  ScannerFailureCode,
} from '../port.ts';
import { deviceQuality } from './device-quality.ts';
import { growingPrint } from './growing-print.ts';
import { impression, touches, touchNames } from './impression.ts';
import type { Prints } from './prints.ts';

export type SimulatedScannerOptions = {
  clock: Clock;
  /** Whose fingers come next. */
  prints: () => Prints;
  /** Names as in `simulatedFaults['fingerprint-scanner']`. */
  faults: FaultSource;
  /** From the prompt until the finger lies on the glass. */
  placeMs?: number;
  liftMs?: number;
};

const frameMs = 100;
/** Frames until the finger lies with its whole area. */
const growingFrames = 5;
/** It takes its best picture by itself after this many frames. */
const mostFrames = 45;
/** How often it looks whether the glass is free. */
const lookMs = 200;
/** Sideways, in pixels, from frame to frame while a finger slips. */
const slip = 30;
/** As old as a picture that somebody replays. */
const replayAgeMs = 60_000;
/** How much longer everything takes with the fault `slow`. */
const slowness = 4;

/** A scanner without hardware: a virtual finger comes, is held still and lifted. */
class SimulatedScanner implements FingerprintScanner {
  readonly id = 'simulated-scanner';
  readonly #clock: Clock;
  readonly #prints: () => Prints;
  readonly #faults: FaultSource;
  readonly #timesMs: { place: number; lift: number };
  readonly #condition: ConditionSource;
  readonly #unsubscribe: () => void;
  /** Aborted with the failure code when the scanner is unplugged or closed. */
  #plugged = new AbortController();
  #busy = false;
  #closed = false;
  #captures = 0;

  constructor(options: SimulatedScannerOptions) {
    const { clock, prints, faults, placeMs = 600, liftMs = 400 } = options;
    this.#clock = clock;
    this.#prints = prints;
    this.#faults = faults;
    this.#timesMs = { place: placeMs, lift: liftMs };
    this.#condition = new ConditionSource(this.#health());
    this.#unsubscribe = faults.onChange(() => this.#onFaults());
  }

  capabilities(): FingerprintCapabilities {
    return {
      fingersAtOnce: 1,
      ppi: 500,
      bitDepth: 8,
      areaMm: { width: 20, height: 28 },
      presentationAttackDetection: true,
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

  async *capture(
    request: CaptureRequest,
    { cancelled, satisfied }: CaptureSignals,
  ): AsyncGenerator<CaptureEvent> {
    const refusal = this.#refusal(cancelled);
    if (refusal) {
      yield { kind: 'failed', code: refusal };
      return;
    }
    this.#busy = true;
    const plugged = this.#plugged.signal;
    try {
      yield* this.#press(request, satisfied, AbortSignal.any([cancelled, plugged]));
      const broken = this.#broken(cancelled, plugged);
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

  /** One whole press; ends early, without a last event, when `ended` aborts. */
  async *#press(
    request: CaptureRequest,
    satisfied: AbortSignal,
    ended: AbortSignal,
  ): AsyncGenerator<CaptureEvent> {
    const deadline = this.#clock.now() + request.timeoutMs;
    const pass = async (milliseconds: number) => {
      const scaled = this.#has('slow') ? milliseconds * slowness : milliseconds;
      await wait(this.#clock, Math.min(scaled, deadline - this.#clock.now()), ended);
      return !ended.aborted && this.#clock.now() < deadline;
    };
    const late = (code: 'no-finger' | 'timeout'): CaptureEvent[] =>
      ended.aborted ? [] : [{ kind: 'failed', code }];

    if (this.#has('not-lifted')) yield { kind: 'prompt', prompt: 'lift' };
    while (this.#has('not-lifted')) if (!(await pass(lookMs))) return yield* late('timeout');
    yield { kind: 'prompt', prompt: 'place' };
    if (!(await pass(this.#has('nothing') ? request.timeoutMs : this.#timesMs.place)))
      return yield* late('no-finger');
    const whole = this.#print(request.finger);
    yield { kind: 'prompt', prompt: 'hold' };
    for (let frame = 1; frame <= mostFrames && !satisfied.aborted; frame++) {
      if (!(await pass(frameMs))) return yield* late('timeout');
      yield this.#frame(request, whole, frame);
      yield { kind: 'progress', fraction: Math.min(1, frame / growingFrames) };
    }
    yield { kind: 'quality', quality: deviceQuality(whole) };
    yield { kind: 'pad', provider: 'simulated', score: this.#has('artefact') ? 0.9 : 0.1 };
    yield { kind: 'prompt', prompt: 'lift' };
    await wait(this.#clock, this.#timesMs.lift, ended);
    if (!ended.aborted) yield { kind: 'done' };
  }

  #frame({ transaction, finger }: CaptureRequest, whole: FingerImage, frame: number): CaptureEvent {
    const slipped = this.#has('smudged') && frame % 2 === 0 ? slip : 0;
    const image = growingPrint(whole, Math.min(1, frame / growingFrames), slipped);
    const now = this.#clock.now();
    return this.#has('replayed')
      ? { kind: 'frame', transaction: 'another', finger, image, capturedAt: now - replayAgeMs }
      : { kind: 'frame', transaction, finger, image, capturedAt: now };
  }

  /** A new impression every time, as of a living finger. */
  #print(finger: FingerCode): FingerImage {
    const pressed = this.#has('wrong-finger') ? fingerCodes.rightIndex : finger;
    const touch = touchNames.find((name) => this.#has(name)) ?? 'good';
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
