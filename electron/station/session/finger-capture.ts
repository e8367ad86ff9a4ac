import { encodeBmp } from '../../../biometrics/image-files/bmp.ts';
import type { FingersLive } from '../../../domain/session/snapshot.ts';
import type { FingerprintScanner } from '../../../drivers/fingerprint/port.ts';
import { captureFingers } from './capture-fingers.ts';
import type { Session } from './session.ts';

/** Runs the capture while the citizen is on the fingerprint page, and writes each finger into the draft. */
export class FingerCapture {
  readonly #session: Session;
  readonly #scanner: FingerprintScanner;
  readonly #timeoutMs: number;
  #running: AbortController | undefined;

  constructor(session: Session, scanner: FingerprintScanner, timeoutMs: number) {
    this.#session = session;
    this.#scanner = scanner;
    this.#timeoutMs = timeoutMs;
  }

  /** Starts anew with the right index finger; false when the scanner is down. */
  start(): boolean {
    if (this.#scanner.condition().state === 'down') return false;
    this.stop();
    this.#session.update(
      { fingers: [] },
      new Map([
        ['finger-2.bmp', null],
        ['finger-7.bmp', null],
      ]),
    );
    const running = new AbortController();
    this.#running = running;
    void captureFingers({
      scanner: this.#scanner,
      timeoutMs: this.#timeoutMs,
      signal: running.signal,
      onLive: (live) => {
        if (!running.signal.aborted) this.#tell(live);
      },
      onResult: ({ outcome, image }) => {
        const head = this.#session.draft?.head;
        if (running.signal.aborted || head?.page !== 'fingerprints') return;
        this.#session.update(
          { fingers: [...head.fingers, outcome] },
          new Map(image ? [[`finger-${outcome.finger}.bmp`, encodeBmp(image)]] : []),
        );
      },
    });
    return true;
  }

  stop(): void {
    if (!this.#running) return;
    this.#running.abort();
    this.#running = undefined;
    this.#session.fingersLive = null;
  }

  /** The citizen left the page by any way: Back, idle, cancel. */
  stopUnlessShown(): void {
    const { machine } = this.#session;
    if (!machine.matches('page') || machine.context.page !== 'fingerprints') this.stop();
  }

  #tell(live: FingersLive): void {
    this.#session.fingersLive = live;
    // A finger on the glass is a sign of life as much as a touch.
    if (live.prompt === 'hold' || live.prompt === 'lift') this.#session.send({ type: 'TOUCH' });
  }
}
