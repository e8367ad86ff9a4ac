import type { Clock } from '../../domain/clock.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import { cameraFailure } from './failures.ts';
import type { CameraFailureCode } from './port.ts';

type Still = Result<ImageBitmap, { code: CameraFailureCode }>;

/** What ends the wait for a still: this event of that target. */
export type StillEnd = readonly [EventTarget, 'abort' | 'ended', CameraFailureCode];

const patienceMs = 8_000;

/**
 * The still, or whichever comes first: one of the `ends`, or too late (`timeout`). A late still is thrown away. Rejects
 * only with what is no expected trouble of a camera.
 */
export function awaitedStill(
  still: Promise<ImageBitmap>,
  clock: Clock,
  ends: readonly StillEnd[],
  milliseconds = patienceMs,
): Promise<Still> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const settle = (result: Still) => {
      if (settled.signal.aborted) {
        if (result.ok) result.value.close();
        return;
      }
      clock.clearTimeout(timer);
      settled.abort();
      resolve(result);
    };
    const timer = clock.setTimeout(() => settle(fail({ code: 'timeout' })), milliseconds);
    for (const [target, event, code] of ends)
      target.addEventListener(event, () => settle(fail({ code })), { signal: settled.signal });
    still.then(
      (bitmap) => settle(ok(bitmap)),
      (error) => {
        const code = cameraFailure(error);
        if (code) settle(fail({ code }));
        else reject(error);
      },
    );
  });
}
