import type { Clock } from '../../domain/clock.ts';
import { ConditionSource } from '../condition-source.ts';
import type { CaptureEvent, CaptureRequest, CaptureSignals, ScannerFailureCode } from './port.ts';

/** One press by a driver; it ends early, without a last event, when `ended` aborts. */
export type Press = (ended: AbortSignal) => AsyncIterable<CaptureEvent>;

/**
 * What is the same for every scanner driver of one connection: one capture at a time, the time-out, exactly one last
 * event, the condition until it is lost or closed.
 */
export class CaptureGate {
  readonly condition = new ConditionSource({ state: 'ok', code: null });
  readonly #clock: Clock;
  readonly #life = new AbortController();
  #end: 'closed' | 'disconnected' = 'disconnected';
  #busy = false;
  #mayLie = false;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** A finger was seen on the glass and not seen leaving it. */
  get fingerMayLie(): boolean {
    return this.#mayLie;
  }

  get over(): boolean {
    return this.#life.signal.aborted;
  }

  /** The device is gone, or was closed: for good. */
  end(code: 'closed' | 'disconnected'): void {
    if (this.over) return;
    this.#end = code;
    this.condition.set({ state: 'down', code });
    this.#life.abort();
  }

  async *run(
    request: CaptureRequest,
    { cancelled }: CaptureSignals,
    press: Press,
  ): AsyncGenerator<CaptureEvent> {
    const refusal = this.#refusal(cancelled);
    if (refusal) {
      yield { kind: 'failed', code: refusal };
      return;
    }
    this.#busy = true;
    const deadline = new AbortController();
    const timer = this.#clock.setTimeout(() => deadline.abort(), request.timeoutMs);
    const ended = AbortSignal.any([cancelled, this.#life.signal, deadline.signal]);
    let touched = false;
    try {
      for await (const event of press(ended)) {
        if (ended.aborted) {
          if (event.kind === 'frame') event.image.pixels.fill(0);
          break;
        }
        if (event.kind === 'prompt' && event.prompt === 'hold') this.#mayLie = touched = true;
        if (event.kind === 'done' || event.kind === 'failed') {
          this.#note(event);
          yield event;
          return;
        }
        yield event;
      }
      yield { kind: 'failed', code: this.#cause(cancelled, touched) };
    } finally {
      this.#busy = false;
      this.#clock.clearTimeout(timer);
    }
  }

  /** Brings the condition back after a reset that helped. */
  recovered(): void {
    if (!this.over) this.condition.set({ state: 'ok', code: null });
  }

  #note(last: Extract<CaptureEvent, { kind: 'done' | 'failed' }>): void {
    if (last.kind === 'done') {
      this.#mayLie = false;
      this.recovered();
    } else if (last.code === 'protocol' && !this.over) {
      // A device that talks nonsense is confused, not gone: a reset may help.
      this.condition.set({ state: 'degraded', code: last.code });
    }
  }

  #refusal(cancelled: AbortSignal): ScannerFailureCode | undefined {
    if (this.over) return this.#end;
    if (this.#busy) return 'busy';
    return cancelled.aborted ? 'cancelled' : undefined;
  }

  #cause(cancelled: AbortSignal, touched: boolean): ScannerFailureCode {
    if (cancelled.aborted) return 'cancelled';
    if (this.over) return this.#end;
    return touched ? 'timeout' : 'no-finger';
  }
}
