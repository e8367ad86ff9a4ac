import type { FingerImage } from '../../../../domain/captures/fingerprint.ts';
import type { FingerprintScanner } from '../../port.ts';
import { encodeFrame, type Frame, FrameReader } from '../frame.ts';
import { type BridgeHello, bridgeVersion, type FromBridge, type ToBridge, toBridge } from '../messages.ts';

export type ServeOptions = {
  scanner: FingerprintScanner;
  /** Bytes for the terminal. */
  write: (bytes: Uint8Array) => void;
  /** The algorithm behind `assess`, if there is one. */
  quality?: {
    algorithm: NonNullable<BridgeHello['quality']>;
    assess: (image: FingerImage) => Promise<number>;
  };
  /** The terminal broke the rules, or the scanner is gone: end the program. */
  giveUp: () => void;
};

/** The bridge's side of the protocol, for any scanner that fulfils the port. Returns the taker of the terminal's bytes. */
export function serveScanner({ scanner, write, quality, giveUp }: ServeOptions): (bytes: Uint8Array) => void {
  const reader = new FrameReader();
  const running = new Map<number, { cancelled: AbortController; satisfied: AbortController }>();
  const say = (message: FromBridge, binary?: Uint8Array) => write(encodeFrame(message, binary));

  const capture = async ({ id, transaction, finger, timeoutMs }: Extract<ToBridge, { type: 'capture' }>) => {
    const stops = { cancelled: new AbortController(), satisfied: new AbortController() };
    running.set(id, stops);
    const signals = { cancelled: stops.cancelled.signal, satisfied: stops.satisfied.signal };
    for await (const event of scanner.capture({ transaction, finger, timeoutMs }, signals)) {
      if (event.kind !== 'frame') {
        say({ type: 'event', id, event });
        continue;
      }
      const { image, ...rest } = event;
      const { pixels, width, height } = image;
      say(
        { type: 'event', id, event: { ...rest, width, height, ppi: image.ppi === 1000 ? 1000 : 500 } },
        pixels,
      );
      pixels.fill(0);
    }
    running.delete(id);
  };

  const answer = async (message: ToBridge, binary: Uint8Array<ArrayBuffer>): Promise<void> => {
    switch (message.type) {
      case 'hello':
        return say({
          type: 'hello',
          version: bridgeVersion,
          scanner: {
            id: scanner.id,
            capabilities: {
              ...scanner.capabilities(),
              certificates: [...scanner.capabilities().certificates],
            },
          },
          quality: quality?.algorithm ?? null,
        });
      case 'capture':
        return capture(message);
      case 'satisfied':
        return running.get(message.id)?.satisfied.abort();
      case 'cancel':
        return running.get(message.id)?.cancelled.abort();
      case 'reset':
        return say({ type: 'reset', id: message.id, works: scanner.condition().state !== 'down' });
      case 'assess': {
        const { id, width, height, ppi } = message;
        if (!quality || binary.length !== width * height) return giveUp();
        const value = await quality.assess({ width, height, ppi, pixels: binary });
        binary.fill(0);
        return say({ type: 'assessed', id, quality: value });
      }
    }
  };

  scanner.onCondition(({ state, code }) => {
    if (state === 'ok' || state === 'degraded') say({ type: 'condition', state, code });
    else giveUp();
  });
  return (bytes) => {
    const frames: Frame[] | 'broken' = reader.push(bytes);
    if (frames === 'broken') return giveUp();
    for (const { json, binary } of frames) {
      const message = toBridge.safeParse(json);
      if (!message.success) return giveUp();
      void answer(message.data, binary);
    }
  };
}
