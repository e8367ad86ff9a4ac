import { randomUUID } from 'node:crypto';
import {
  attemptsPerFinger,
  type FingerCode,
  type FingerImage,
  type FingerOutcome,
  fingerCodes,
  indexFingerThreshold,
} from '../../../domain/captures/fingerprint.ts';
import type { FingersLive } from '../../../domain/session/snapshot.ts';
import type { CaptureEvent, FingerprintScanner } from '../../../drivers/fingerprint/port.ts';

export type FingerResult = { outcome: FingerOutcome; image: FingerImage | null };

type Shot = { image: FingerImage; quality: number; capturedAt: number };
type Attempt =
  | { kind: 'shot'; shot: Shot; hint: FingersLive['hint'] }
  | { kind: 'empty'; hint: FingersLive['hint'] }
  | { kind: 'lost' }
  | { kind: 'cancelled' };

type Options = {
  scanner: FingerprintScanner;
  timeoutMs: number;
  signal: AbortSignal;
  onLive: (live: FingersLive) => void;
  onResult: (result: FingerResult) => void;
};

/**
 * Right index, then left index (TR-03121-3.2 ch. 3.7): up to three attempts each, the best one counts; below the
 * threshold after that the finger goes to the counter. Ends without a result when the signal aborts.
 */
export async function captureFingers(options: Options): Promise<void> {
  let previous: FingerImage | null = null;
  for (const finger of [fingerCodes.rightIndex, fingerCodes.leftIndex]) {
    const result = await captureFinger(finger, previous, options);
    if (!result) return;
    previous = result.image;
    options.onResult(result);
  }
}

/** Undefined when cancelled. Pixels identical to `previous` mean the finger before was never lifted. */
async function captureFinger(
  finger: FingerCode,
  previous: FingerImage | null,
  options: Options,
): Promise<FingerResult | undefined> {
  const { scanner, onLive } = options;
  let best: Shot | undefined;
  let hint: FingersLive['hint'] = 'none';
  let attempt = 0;
  while (attempt < attemptsPerFinger && (best?.quality ?? 0) < indexFingerThreshold) {
    attempt += 1;
    const tried = await oneAttempt(finger, attempt, hint, options);
    if (tried.kind === 'cancelled') return undefined;
    if (tried.kind === 'lost') return atCounter(finger, 'device-missing', attempt);
    hint = tried.hint;
    if (tried.kind === 'empty') continue;
    if (previous && samePixels(previous, tried.shot.image)) hint = 'same-finger';
    else if (!best || tried.shot.quality > best.quality) best = tried.shot;
  }
  if (!best || best.quality < indexFingerThreshold) {
    onLive({ finger, attempt, prompt: 'counter', hint, progress: 1 });
    return atCounter(finger, best ? 'quality' : 'tries-used-up', attempt);
  }
  onLive({ finger, attempt, prompt: 'done', hint: 'none', progress: 1 });
  const capturedAt = new Date(best.capturedAt).toISOString();
  return {
    outcome: {
      state: 'captured',
      finger,
      capturedAt,
      scannerId: scanner.id,
      attempts: attempt,
      deviceQuality: best.quality,
    },
    image: best.image,
  };
}

async function oneAttempt(
  finger: FingerCode,
  attempt: number,
  hint: FingersLive['hint'],
  { scanner, timeoutMs, signal, onLive }: Options,
): Promise<Attempt> {
  const transaction = randomUUID();
  const again = attempt > 1;
  const live: FingersLive = { finger, attempt, prompt: again ? 'again' : 'place', hint, progress: 0 };
  const tell = (change: Partial<FingersLive>) => onLive({ ...Object.assign(live, change) });
  tell({});
  let quality = 0;
  let weakness: FingersLive['hint'] = 'quality';
  for await (const event of scanner.capture({ transaction, finger, timeoutMs }, signal)) {
    // "Again" with its reason stays until the finger is on the glass.
    if (event.kind === 'prompt' && !(again && event.prompt === 'place'))
      tell({ prompt: event.prompt, hint: 'none' });
    if (event.kind === 'progress') tell({ progress: event.fraction });
    if (event.kind === 'quality') {
      quality = event.quality;
      if (event.hint !== 'none') weakness = event.hint;
    }
    if (event.kind === 'failed') return failedAttempt(event);
    // Every capture is compared with what was asked: another transaction or finger is not an answer to us.
    if (event.kind === 'done' && event.transaction === transaction && event.finger === finger) {
      const shot = { image: event.image, quality, capturedAt: event.capturedAt };
      return { kind: 'shot', shot, hint: quality < indexFingerThreshold ? weakness : 'none' };
    }
  }
  return { kind: 'lost' };
}

function failedAttempt(event: Extract<CaptureEvent, { kind: 'failed' }>): Attempt {
  if (event.code === 'cancelled') return { kind: 'cancelled' };
  if (event.code === 'timeout' || event.code === 'no-finger') return { kind: 'empty', hint: 'nothing' };
  return { kind: 'lost' };
}

const atCounter = (
  finger: FingerCode,
  reason: 'device-missing' | 'quality' | 'tries-used-up',
  attempts: number,
): FingerResult => ({ outcome: { state: 'counter', finger, reason, attempts }, image: null });

const samePixels = (a: FingerImage, b: FingerImage): boolean =>
  a.width === b.width && a.height === b.height && Buffer.from(a.pixels).equals(Buffer.from(b.pixels));
