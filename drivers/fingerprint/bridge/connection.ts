import type { Transport, TransportFailure } from '../../transport/port.ts';
import { encodeFrame, FrameReader } from './frame.ts';
import { type FromBridge, fromBridge, type ToBridge } from './messages.ts';

export type BridgeMessage = { message: FromBridge; binary: Uint8Array<ArrayBuffer> };

/** Validated messages over a transport. A bridge that breaks the rules is cut off. */
export class BridgeConnection {
  readonly #transport: Transport;
  readonly #listeners = new Set<(message: BridgeMessage) => void>();
  #broken = false;

  constructor(transport: Transport) {
    this.#transport = transport;
    const reader = new FrameReader();
    transport.onBytes((bytes) => {
      const frames = reader.push(bytes);
      if (frames === 'broken') return this.#cutOff();
      for (const { json, binary } of frames) {
        const parsed = fromBridge.safeParse(json);
        if (!parsed.success || binary.length !== expectedBinary(parsed.data)) return this.#cutOff();
        for (const listener of [...this.#listeners]) listener({ message: parsed.data, binary });
      }
    });
  }

  /** The bridge broke the rules, and the connection was ended for it. */
  get broken(): boolean {
    return this.#broken;
  }

  onMessage(listener: (message: BridgeMessage) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  onEnd(listener: (failure: TransportFailure) => void): () => void {
    return this.#transport.onEnd(listener);
  }

  /** What cannot be sent any more is no loss: the end is heard through `onEnd`. */
  send(message: ToBridge, binary?: Uint8Array): void {
    const frame = encodeFrame(message, binary);
    void this.#transport.write(frame).then(({ ok }) => ok && frame.fill(0));
  }

  close(): Promise<void> {
    return this.#transport.close();
  }

  #cutOff(): void {
    this.#broken = true;
    this.#listeners.clear();
    void this.#transport.close();
  }
}

function expectedBinary(message: FromBridge): number {
  return message.type === 'event' && message.event.kind === 'frame'
    ? message.event.width * message.event.height
    : 0;
}
