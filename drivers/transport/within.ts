import type { Clock } from '../../domain/clock.ts';
import { fail, type Result } from '../../domain/result.ts';
import type { TransportFailure } from './port.ts';

/**
 * The outcome of `act`, or `timeout` after `milliseconds`, or `cancelled` when `signal` aborts: whatever comes first.
 * The operating system never calls back for some operations on a device that went.
 */
export function within<T>(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal | undefined,
  act: (settle: (result: Result<T, TransportFailure>) => void) => void,
): Promise<Result<T, TransportFailure>> {
  return new Promise((resolve) => {
    const settle = (result: Result<T, TransportFailure>) => {
      clock.clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      resolve(result);
    };
    const onAbort = () => settle(fail({ code: 'cancelled' }));
    const timer = clock.setTimeout(() => settle(fail({ code: 'timeout' })), milliseconds);
    if (signal?.aborted) return onAbort();
    signal?.addEventListener('abort', onAbort);
    act(settle);
  });
}
