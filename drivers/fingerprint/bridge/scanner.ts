import type { FingerImage } from '../../../domain/captures/fingerprint.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import type { Driver } from '../../driver.ts';
import { wait } from '../../wait.ts';
import { CaptureGate } from '../capture-gate.ts';
import type {
  CaptureEvent,
  CaptureRequest,
  CaptureSignals,
  FingerprintCapabilities,
  FingerprintScanner,
} from '../port.ts';
import { ask } from './ask.ts';
import type { BridgeConnection, BridgeMessage } from './connection.ts';
import { EventQueue } from './event-queue.ts';
import type { BridgeHello } from './messages.ts';
import { type BridgeQuality, bridgeQuality } from './quality.ts';

/** How long a bridge may take to end a capture that was cancelled. */
const settleMs = 3_000;
const resetMs = 10_000;

/** A scanner behind a program of its own. */
export class BridgeScanner implements FingerprintScanner, Driver {
  readonly id: string;
  /** The quality algorithm that the bridge carries; fits the port of the biometrics. */
  readonly quality: BridgeQuality | null;
  readonly #connection: BridgeConnection;
  readonly #clock: Clock;
  readonly #capabilities: FingerprintCapabilities;
  readonly #gate: CaptureGate;
  #lastId = 0;
  /** Resolves when the bridge has ended the capture before. */
  #settled: Promise<void> = Promise.resolve();

  constructor(connection: BridgeConnection, hello: BridgeHello, clock: Clock) {
    this.id = hello.scanner.id;
    this.#connection = connection;
    this.#clock = clock;
    this.#capabilities = hello.scanner.capabilities;
    this.#gate = new CaptureGate(clock);
    this.quality = hello.quality && bridgeQuality(connection, clock, hello.quality, () => ++this.#lastId);
    connection.onMessage(({ message }) => {
      if (message.type === 'condition' && !this.#gate.over)
        this.#gate.condition.set({ state: message.state, code: message.code });
    });
    connection.onEnd(({ code }) =>
      this.#gate.end(code === 'closed' && !connection.broken ? 'closed' : 'disconnected'),
    );
  }

  capabilities(): FingerprintCapabilities {
    return this.#capabilities;
  }

  condition(): DeviceCondition {
    return this.#gate.condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#gate.condition.on(listener);
  }

  capture(request: CaptureRequest, signals: CaptureSignals): AsyncIterable<CaptureEvent> {
    return this.#gate.run(request, signals.cancelled, (ended) =>
      this.#press(request, signals.satisfied, ended),
    );
  }

  async softReset(): Promise<boolean> {
    // Whoever waits for a finger over there cannot be reset.
    if (!(await this.#isSettled(new AbortController().signal))) return false;
    const id = ++this.#lastId;
    const answer = await ask(this.#connection, this.#clock, resetMs, { type: 'reset', id }, (message) =>
      message.type === 'reset' && message.id === id ? message : undefined,
    );
    const works = answer.ok && answer.value.works;
    if (works) this.#gate.recovered();
    return works;
  }

  async close(): Promise<void> {
    this.#gate.end('closed');
    await this.#connection.close();
  }

  async *#press(
    request: CaptureRequest,
    satisfied: AbortSignal,
    ended: AbortSignal,
  ): AsyncGenerator<CaptureEvent> {
    if (!(await this.#isSettled(ended))) {
      if (!ended.aborted) yield { kind: 'failed', code: 'protocol' };
      return;
    }
    const id = ++this.#lastId;
    const queue = new EventQueue<CaptureEvent>();
    const onSatisfied = () => this.#connection.send({ type: 'satisfied', id });
    let settle = () => {};
    this.#settled = new Promise((resolve) => {
      settle = resolve;
    });
    let reading = true;
    let over = false;
    const unsubscribe = this.#connection.onMessage((received) => {
      const event = eventOf(received, id);
      if (!event) return;
      if (reading) queue.push(event);
      else if (event.kind === 'frame') event.image.pixels.fill(0);
      if (event.kind !== 'done' && event.kind !== 'failed') return;
      over = true;
      unsubscribe();
      settle();
    });
    satisfied.addEventListener('abort', onSatisfied, { once: true });
    this.#connection.send({ type: 'capture', id, ...request });
    try {
      for (;;) {
        const event = await queue.next(ended);
        if (!event) return;
        // Its scanner is gone: so is this driver.
        if (event.kind === 'failed' && event.code === 'disconnected') this.#gate.end('disconnected');
        yield event;
        if (event.kind === 'done' || event.kind === 'failed') return;
      }
    } finally {
      reading = false;
      satisfied.removeEventListener('abort', onSatisfied);
      for (const event of queue.drain()) if (event.kind === 'frame') event.image.pixels.fill(0);
      if (!over) this.#connection.send({ type: 'cancel', id });
    }
  }

  /** The capture before has ended over there, too; false when it does not. */
  async #isSettled(ended: AbortSignal): Promise<boolean> {
    let settled = false;
    const enough = new AbortController();
    const before = this.#settled.then(() => {
      settled = true;
      enough.abort();
    });
    await Promise.race([before, wait(this.#clock, settleMs, AbortSignal.any([ended, enough.signal]))]);
    return settled && !ended.aborted;
  }
}

function eventOf({ message, binary }: BridgeMessage, id: number): CaptureEvent | undefined {
  if (message.type !== 'event' || message.id !== id) return undefined;
  const { event } = message;
  if (event.kind !== 'frame') return event;
  const { width, height, ppi, ...frame } = event;
  const image: FingerImage = { width, height, ppi, pixels: binary };
  return { ...frame, image };
}
