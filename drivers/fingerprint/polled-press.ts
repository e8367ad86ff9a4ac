import type { FingerImage } from '../../domain/captures/fingerprint.ts';
import type { Clock } from '../../domain/clock.ts';
import type { Result } from '../../domain/result.ts';
import { wait } from '../wait.ts';
import type { CaptureEvent, CaptureRequest, ScannerFailureCode } from './port.ts';

/** A scanner that has to be asked for everything. */
export interface PolledDevice {
  /** Whether a finger lies on the glass. */
  detect(): Promise<Result<boolean, { code: ScannerFailureCode }>>;
  /** A frame of the finger, or null when there is none any more. Progress from 0 to 1. */
  grab(onProgress: (fraction: number) => void): Promise<Result<Grabbed | null, { code: ScannerFailureCode }>>;
  /** Brings a confused device back; true when it answers again. */
  reset(): Promise<boolean>;
}

export type Grabbed = {
  image: FingerImage;
  /** 0–100 as the device judges it, 255 = failed. */
  quality?: number;
};

export type PolledPressOptions = {
  device: PolledDevice;
  clock: Clock;
  request: CaptureRequest;
  satisfied: AbortSignal;
  ended: AbortSignal;
  /** The finger of the press before may still lie there. */
  fingerMayLie: boolean;
  /** Between two looks at the glass. */
  pollMs: number;
};

const progressStep = 0.05;

/** One press with a scanner that is polled: place, hold, frames until they suffice, lift. */
export async function* polledPress(options: PolledPressOptions): AsyncGenerator<CaptureEvent> {
  const { request, ended, satisfied, clock } = options;
  if (options.fingerMayLie) {
    const cleared = yield* clearGlass(options);
    if (!cleared) return;
  }
  yield { kind: 'prompt', prompt: 'place' };
  if (!(yield* look(options, true))) return;
  yield { kind: 'prompt', prompt: 'hold' };
  let frames = 0;
  let quality: number | undefined;
  while (frames === 0 || !satisfied.aborted) {
    const grabbed = yield* grab(options, frames === 0);
    if (!grabbed) return;
    if (!grabbed.value) {
      if (frames > 0) break;
      await wait(clock, options.pollMs, ended);
      continue;
    }
    const { transaction, finger } = request;
    const { image } = grabbed.value;
    frames++;
    quality = grabbed.value.quality ?? quality;
    yield { kind: 'frame', transaction, finger, image, capturedAt: clock.now() };
  }
  if (quality !== undefined) yield { kind: 'quality', quality };
  yield { kind: 'prompt', prompt: 'lift' };
  if (yield* look(options, false)) yield { kind: 'done' };
}

async function* clearGlass(options: PolledPressOptions): AsyncGenerator<CaptureEvent, boolean> {
  const first = await unlessEnded(options.device.detect(), options.ended);
  if (!first) return false;
  if (!first.ok) return yield* failed(first.failure.code);
  if (!first.value) return true;
  yield { kind: 'prompt', prompt: 'lift' };
  return yield* look(options, false);
}

/** Polls until the glass is as wanted; false when the press is over before. */
async function* look(options: PolledPressOptions, finger: boolean): AsyncGenerator<CaptureEvent, boolean> {
  const { device, clock, ended, pollMs } = options;
  for (;;) {
    const seen = await unlessEnded(device.detect(), ended);
    if (!seen) return false;
    if (!seen.ok) return yield* failed(seen.failure.code);
    if (seen.value === finger) return true;
    await wait(clock, pollMs, ended);
    if (ended.aborted) return false;
  }
}

/** One frame, with the progress of its transfer; undefined when the press is over. */
async function* grab(
  { device, ended }: PolledPressOptions,
  showProgress: boolean,
): AsyncGenerator<CaptureEvent, { value: Grabbed | null } | undefined> {
  let fraction = 0;
  let shown = 0;
  let wake = () => {};
  const onProgress = (now: number) => {
    fraction = Math.min(1, now);
    wake();
  };
  const pending = device.grab(onProgress);
  let handedOut = false;
  try {
    while (showProgress) {
      const more = new Promise<'more'>((resolve) => {
        wake = () => fraction >= Math.min(1, shown + progressStep) && resolve('more');
        wake();
      });
      const next = await unlessEnded(Promise.race([pending, more]), ended);
      if (!next) return undefined;
      if (next !== 'more' || fraction >= 1) break;
      shown = fraction;
      yield { kind: 'progress', fraction };
    }
    const result = await unlessEnded(pending, ended);
    if (!result) return undefined;
    if (!result.ok) {
      yield* failed(result.failure.code);
      return undefined;
    }
    if (showProgress && result.value) yield { kind: 'progress', fraction: 1 };
    handedOut = true;
    return result;
  } finally {
    // Nobody reads the frame of a press that is over, or that its reader left.
    if (!handedOut)
      pending.then(
        (result) => result.ok && result.value?.image.pixels.fill(0),
        () => {},
      );
  }
}

async function* failed(code: ScannerFailureCode): AsyncGenerator<CaptureEvent, false> {
  yield { kind: 'failed', code };
  return false;
}

/** The outcome, or undefined as soon as the press is over. */
function unlessEnded<T>(outcome: Promise<T>, ended: AbortSignal): Promise<T | undefined> {
  if (ended.aborted) return Promise.resolve(undefined);
  return new Promise((resolve, reject) => {
    const onEnded = () => resolve(undefined);
    ended.addEventListener('abort', onEnded, { once: true });
    outcome.then(resolve, reject).finally(() => ended.removeEventListener('abort', onEnded));
  });
}
