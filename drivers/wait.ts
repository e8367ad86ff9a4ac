import type { Clock } from '../domain/clock.ts';

/** Resolves after `milliseconds` by the injected clock, or at once when `signal` aborts; look at the signal after it. */
export function wait(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const finish = () => {
      clock.clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = clock.setTimeout(finish, milliseconds);
    signal.addEventListener('abort', finish);
  });
}
