import type { Minutia } from '../../../biometrics/finger/minutiae/minutia.ts';
import { failedQuality, type QualityProvider } from '../../../biometrics/finger/quality-provider.ts';
import {
  type FingerCode,
  type FingerImage,
  type FingerOutcome,
  leftToCounter,
} from '../../../domain/captures/fingerprint.ts';
import type { Clock } from '../../../domain/clock.ts';
import {
  afterEvent,
  attemptsPerFinger,
  type CaptureEvent,
  type CaptureFacts,
  type CaptureState,
  firstState,
} from '../../../domain/finger/capture-policy.ts';
import { qualityThreshold } from '../../../domain/finger/quality-thresholds.ts';
import type { FingersLive } from '../../../domain/session/snapshot.ts';
import type { FingerprintScanner } from '../../../drivers/fingerprint/port.ts';
import { judgePress } from './judge-press.ts';
import { type Press, pressFinger } from './press-finger.ts';
import type { EncodedFinger, FingerProcessing } from './processing.ts';

export type CaptureOptions = {
  scanner: FingerprintScanner;
  processing: FingerProcessing;
  certified: QualityProvider | null;
  clock: Clock;
  today: string;
  /** For each finger, from the moment it is asked for. */
  timeoutMs: number;
  signal: AbortSignal;
  onLive: (live: FingersLive) => void;
  onPreview: (image: FingerImage | null) => void;
  /** Resolves when the person has read why everything starts anew, or the capture is left. */
  onClash: () => Promise<void>;
  /** The outcomes so far, and the finger that was just captured; after a clash there are none. */
  onOutcomes: (
    outcomes: readonly FingerOutcome[],
    captured: { finger: FingerCode; parts: EncodedFinger } | null,
  ) => void;
};

/** An attempt's image and minutiae; gone as soon as the policy does not need them any more. */
type Kept = { image: FingerImage; minutiae: readonly Minutia[] };

/**
 * Runs the policy (domain/finger/capture-policy.ts) with a scanner: right index, then left index, until every finger
 * has its outcome. Ends without further outcomes when the signal aborts.
 */
export const captureFingers = (options: CaptureOptions): Promise<void> => new Capture(options).run();

class Capture {
  readonly #options: CaptureOptions;
  readonly #facts: CaptureFacts;
  #state = firstState;
  #kept: Kept | null = null;
  /** Minutiae of the right index finger, once it is captured. */
  #first: readonly Minutia[] | null = null;
  #deadline = 0;

  constructor(options: CaptureOptions) {
    const { scanner, timeoutMs } = options;
    this.#options = options;
    this.#facts = { scannerId: scanner.id, ppi: scanner.capabilities().ppi, timeoutMs };
    this.#startTime();
  }

  async run(): Promise<void> {
    try {
      while (this.#state.phase !== 'ended' && !this.#options.signal.aborted) await this.#turn();
    } finally {
      this.#drop();
    }
  }

  async #turn(): Promise<void> {
    if (this.#state.phase === 'explaining') return this.#explain();
    const before = this.#state;
    const press = await this.#press();
    if (press.kind === 'cancelled') return;
    await this.#judge(press);
    const sameFinger = this.#state.phase === 'pressing' && this.#state.finger === before.finger;
    if (sameFinger && this.#state.outcomes === before.outcomes && this.#options.clock.now() >= this.#deadline)
      this.#on({ kind: 'timed-out' });
    if (this.#state.outcomes !== before.outcomes && !this.#options.signal.aborted) await this.#report(before);
  }

  async #explain(): Promise<void> {
    this.#tell(this.#state, { prompt: 'clash' });
    await this.#options.onClash();
    this.#on({ kind: 'understood' });
    this.#startTime();
  }

  #press(): Promise<Press> {
    const state = this.#state;
    const { scanner, clock, signal, onPreview } = this.#options;
    const last = state.presses > 0 ? state.attempts[state.finger].at(-1) : undefined;
    let live: Partial<FingersLive> = { prompt: last ? 'again' : 'place', hint: last?.hint ?? 'none' };
    this.#tell(state, live);
    const onLive = (change: Partial<FingersLive>) => {
      // "Again" with its reason stays until the finger is on the glass.
      if (last && change.prompt === 'place') return;
      live = { ...live, ...(change.prompt ? { hint: 'none' } : {}), ...change };
      this.#tell(state, live);
    };
    const timeoutMs = Math.max(0, this.#deadline - clock.now());
    return pressFinger({ scanner, clock, finger: state.finger, timeoutMs, signal, onLive, onPreview });
  }

  async #judge(press: Exclude<Press, { kind: 'cancelled' }>): Promise<void> {
    if (press.kind === 'lost') return this.#on({ kind: 'lost' });
    const { finger } = this.#state;
    this.#tell(this.#state, { prompt: 'judging', progress: 1 });
    const threshold = qualityThreshold(finger, this.#options.today);
    const { attempt, minutiae } = await judgePress(press, {
      ...this.#options,
      threshold,
      other: this.#first,
    });
    const index = this.#state.attempts[finger].length;
    this.#on({ kind: 'pressed', attempt });
    if (press.kind !== 'image') return;
    const { image } = press;
    if (keptAttempt(this.#state, finger) !== index) return void image.pixels.fill(0);
    this.#drop();
    this.#kept = { image, minutiae };
  }

  /** Hands out what is decided: the captured finger's parts, or that there are none. */
  async #report(before: CaptureState): Promise<void> {
    const { processing, onOutcomes, signal } = this.#options;
    const outcome = this.#state.outcomes.find(({ finger }) => finger === before.finger);
    const kept = this.#kept;
    this.#startTime();
    if (outcome?.state === 'captured' && kept) {
      const value = outcome.attempts[outcome.kept]?.quality?.value ?? failedQuality;
      const parts = await processing.encode(outcome.finger, value, kept.image);
      if (signal.aborted) return;
      this.#first = kept.minutiae;
      onOutcomes(this.#state.outcomes, { finger: outcome.finger, parts });
    } else {
      this.#first = null;
      onOutcomes(this.#state.outcomes, null);
    }
    if (outcome) this.#tell(before, { prompt: leftToCounter(outcome) ? 'counter' : 'done', progress: 1 });
    this.#drop();
  }

  #on(event: CaptureEvent): void {
    this.#state = afterEvent(this.#state, event, this.#facts);
  }

  #startTime(): void {
    this.#deadline = this.#options.clock.now() + this.#options.timeoutMs;
  }

  #drop(): void {
    this.#kept?.image.pixels.fill(0);
    this.#kept = null;
  }

  #tell({ finger, presses }: CaptureState, change: Partial<FingersLive>): void {
    const attempt = Math.min(presses + 1, attemptsPerFinger);
    this.#options.onLive({ finger, attempt, prompt: 'place', hint: 'none', progress: 0, bars: 0, ...change });
  }
}

/** Index of the attempt whose image is still needed: this finger's best, or the one its outcome keeps. */
function keptAttempt({ outcomes, best, finger }: CaptureState, of: FingerCode): number | null {
  const outcome = outcomes.find((done) => done.finger === of);
  if (outcome) return outcome.state === 'captured' ? outcome.kept : null;
  return finger === of ? best : null;
}
