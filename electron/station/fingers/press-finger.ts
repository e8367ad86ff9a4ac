import { randomUUID } from 'node:crypto';
import { fingerContact } from '../../../biometrics/finger/contact.ts';
import type { FingerHint } from '../../../domain/captures/finger-attempt.ts';
import type { FingerCode, FingerImage } from '../../../domain/captures/fingerprint.ts';
import type { PadResult } from '../../../domain/captures/pad.ts';
import type { Clock } from '../../../domain/clock.ts';
import { answersRequest } from '../../../domain/finger/compare-request.ts';
import { type Contact, type Glance, glance } from '../../../domain/finger/contact.ts';
import { compareFrames, newTrigger, onFrame } from '../../../domain/finger/trigger.ts';
import type { FingersLive } from '../../../domain/session/snapshot.ts';
import type { CaptureEvent, FingerprintScanner } from '../../../drivers/fingerprint/port.ts';

/** How one press of the finger ended; the reader owns the image. */
export type Press =
  | {
      kind: 'image';
      image: FingerImage;
      hint: FingerHint;
      at: number;
      deviceQuality: number | null;
      pad: PadResult;
    }
  | { kind: 'nothing' | 'mismatch'; at: number }
  | { kind: 'lost' }
  | { kind: 'cancelled' };

export type PressOptions = {
  scanner: FingerprintScanner;
  clock: Clock;
  finger: FingerCode;
  timeoutMs: number;
  signal: AbortSignal;
  onLive: (change: Partial<FingersLive>) => void;
  /** Borrowed for the call only. */
  onPreview: (image: FingerImage | null) => void;
};

/** A driver that does not keep the time it was given is taken for broken after this. */
const graceMs = 5_000;

/** One press: the finger is awaited, its frames are looked at as they come, the best of them is kept. */
export async function pressFinger(options: PressOptions): Promise<Press> {
  const { scanner, clock, finger, timeoutMs, signal, onPreview } = options;
  const overdue = new AbortController();
  const guard = clock.setTimeout(() => overdue.abort(), timeoutMs + graceMs);
  const press = new OpenPress(options);
  const cancelled = AbortSignal.any([signal, overdue.signal]);
  try {
    const request = { transaction: press.transaction, finger, timeoutMs };
    for await (const event of scanner.capture(request, { cancelled, satisfied: press.satisfied.signal })) {
      const ended = press.take(event);
      if (ended) return ended.kind === 'cancelled' && !signal.aborted ? { kind: 'lost' } : ended;
    }
    return { kind: 'lost' };
  } finally {
    clock.clearTimeout(guard);
    onPreview(null);
    press.discard();
  }
}

/** The press while it lasts. */
class OpenPress {
  readonly transaction = randomUUID();
  readonly satisfied = new AbortController();
  readonly #options: PressOptions;
  readonly #askedAt: number;
  #trigger = newTrigger;
  #contact: Contact | null = null;
  #best: { image: FingerImage; glance: Glance; at: number } | undefined;
  #deviceQuality: number | null = null;
  #pad: PadResult = { state: 'not-performed' };
  #mismatch = false;

  constructor(options: PressOptions) {
    this.#options = options;
    this.#askedAt = options.clock.now();
  }

  /** Takes an event in; returns how the press ended when this was the last one. */
  take(event: CaptureEvent): Press | undefined {
    const { onLive } = this.#options;
    switch (event.kind) {
      case 'prompt':
        onLive({ prompt: event.prompt });
        return undefined;
      case 'progress':
        onLive({ progress: event.fraction });
        return undefined;
      case 'frame':
        this.#frame(event);
        return undefined;
      case 'quality':
        this.#deviceQuality = event.quality;
        return undefined;
      case 'pad':
        this.#pad = { state: 'performed', provider: event.provider, score: event.score };
        return undefined;
      case 'done':
        return this.#result();
      case 'failed':
        if (event.code === 'cancelled') return { kind: 'cancelled' };
        // The time ended while the finger still lay there: what was seen counts.
        return event.code === 'timeout' || event.code === 'no-finger' ? this.#result() : { kind: 'lost' };
    }
  }

  /** Frames that were not handed out are gone. */
  discard(): void {
    this.#best?.image.pixels.fill(0);
    this.#best = undefined;
  }

  #frame(frame: Extract<CaptureEvent, { kind: 'frame' }>): void {
    const { clock, finger, onLive, onPreview } = this.#options;
    const { image, capturedAt } = frame;
    const now = clock.now();
    const asked = { transaction: this.transaction, finger, askedAt: this.#askedAt };
    if (!answersRequest(asked, frame, now)) {
      this.#mismatch = true;
      image.pixels.fill(0);
      this.satisfied.abort();
      return;
    }
    const contact = fingerContact(image);
    const seen = glance(contact, this.#contact);
    this.#contact = seen.present ? contact : null;
    this.#trigger = onFrame(this.#trigger, seen, now);
    onPreview(image);
    onLive({ hint: this.#trigger.shown, bars: this.#trigger.bars });
    this.#keepBetter(image, seen, capturedAt);
    if (this.#trigger.satisfied) this.satisfied.abort();
  }

  /** Best of the sequence; of equals the latest, which has settled longest. */
  #keepBetter(image: FingerImage, seen: Glance, at: number): void {
    if (!seen.present || (this.#best && compareFrames(this.#best.glance, seen) < 0)) {
      image.pixels.fill(0);
      return;
    }
    this.discard();
    this.#best = { image, glance: seen, at };
  }

  #result(): Press {
    const at = this.#options.clock.now();
    if (this.#mismatch) return { kind: 'mismatch', at };
    if (!this.#best) return { kind: 'nothing', at };
    const { image, glance: seen, at: capturedAt } = this.#best;
    this.#best = undefined;
    const { hint } = seen;
    return {
      kind: 'image',
      image,
      hint,
      at: capturedAt,
      deviceQuality: this.#deviceQuality,
      pad: this.#pad,
    };
  }
}
