import {
  type FingerCode,
  type FingerImage,
  type FingerOutcome,
  fingerOrder,
  fingerParts,
  leftToCounter,
} from '../../../domain/captures/fingerprint.ts';
import type { Clock } from '../../../domain/clock.ts';
import type { FingerPreview } from '../../../domain/session/finger-preview.ts';
import type { FingersLive } from '../../../domain/session/snapshot.ts';
import type { FingerprintScanner } from '../../../drivers/fingerprint/port.ts';
import type { Parts, Session } from '../session/session.ts';
import { leaveToNextTime } from '../store/refused-by-disk.ts';
import { captureFingers } from './capture-fingers.ts';
import { halfSize } from './half-size.ts';
import type { EncodedFinger, FingerProcessing } from './processing.ts';

type Options = {
  session: Session;
  scanner: FingerprintScanner;
  processing: FingerProcessing;
  clock: Clock;
  timeoutMs: number;
  showPreview: (preview: FingerPreview) => void;
  /** Both prints are there: nothing is left to decide on the page, so the next one opens. */
  onComplete: (fingers: FingerOutcome[], parts: Parts) => void;
};

/** Runs the capture while the citizen is on the fingerprint page, and writes each finger into the draft. */
export class FingerCapture {
  readonly #options: Options;
  #running: AbortController | undefined;
  #understood: () => void = () => {};

  constructor(options: Options) {
    this.#options = options;
  }

  /** Starts anew with the right index finger; false when the scanner is down. */
  start(): boolean {
    const { session, scanner } = this.#options;
    if (scanner.condition().state === 'down') return false;
    this.stop();
    session.update({ fingers: [] }, noFingerParts());
    const running = new AbortController();
    this.#running = running;
    void captureFingers({
      ...this.#options,
      // A certified NFIQ 2.2 comes with the scanner that carries it; else the estimate counts, and says that it is one.
      certified: scanner.quality ?? null,
      today: session.today,
      signal: running.signal,
      onLive: (live) => {
        if (!running.signal.aborted) this.#tell(live);
      },
      onPreview: (image) => {
        if (!running.signal.aborted) this.#show(image);
      },
      onClash: () =>
        new Promise((resolve) => {
          this.#understood = resolve;
          running.signal.addEventListener('abort', () => resolve());
        }),
      onOutcomes: (outcomes, captured) => {
        if (running.signal.aborted || session.draft?.head.page !== 'fingerprints') return;
        const parts = outcomes.length === 0 ? noFingerParts() : partsOf(captured);
        const fingers = [...outcomes];
        try {
          if (fingers.length < 2 || fingers.some(leftToCounter)) session.update({ fingers }, parts);
          else this.#options.onComplete(fingers, parts);
        } catch (error) {
          // The page is as before the finger: whoever begins again finds room for it, or hears why not.
          leaveToNextTime(error);
          this.stop();
        }
      },
    });
    return true;
  }

  /** The person has read why both fingers are captured anew. */
  understood(): void {
    this.#understood();
  }

  stop(): void {
    if (!this.#running) return;
    this.#show(null);
    this.#running.abort();
    this.#running = undefined;
    this.#options.session.fingersLive = null;
  }

  /** The citizen left the page by any way: Back, idle, cancel. */
  stopUnlessShown(): void {
    const { machine } = this.#options.session;
    if (!machine.matches('page') || machine.context.page !== 'fingerprints') this.stop();
  }

  #tell(live: FingersLive): void {
    const { session } = this.#options;
    const before = session.fingersLive;
    session.fingersLive = live;
    // A finger on the glass is a sign of life as much as a touch.
    if (before?.prompt !== live.prompt && (live.prompt === 'hold' || live.prompt === 'lift'))
      session.send({ type: 'TOUCH' });
  }

  #show(image: FingerImage | null): void {
    this.#options.showPreview(image && halfSize(image));
  }
}

/** Removes every finger from the draft's parts. */
export const noFingerParts = (): Map<string, null> =>
  new Map(fingerOrder.flatMap((finger) => Object.values(fingerParts(finger)).map((name) => [name, null])));

const partsOf = (captured: { finger: FingerCode; parts: EncodedFinger } | null): Map<string, Uint8Array> => {
  if (!captured) return new Map();
  const names = fingerParts(captured.finger);
  return new Map([
    [names.bmp, captured.parts.bmp],
    [names.cbeff, captured.parts.cbeff],
  ]);
};
