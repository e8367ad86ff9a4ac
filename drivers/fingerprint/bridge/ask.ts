import type { Clock } from '../../../domain/clock.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { BridgeConnection } from './connection.ts';
import type { FromBridge, ToBridge } from './messages.ts';

/** Sends a message and waits for the answer that `pick` knows; `silent` when none comes in time. */
export function ask<T>(
  connection: BridgeConnection,
  clock: Clock,
  timeoutMs: number,
  message: ToBridge,
  pick: (message: FromBridge) => T | undefined,
  binary?: Uint8Array,
): Promise<Result<T, { code: 'silent' | 'protocol' | 'disconnected' }>> {
  return new Promise((resolve) => {
    const timer = clock.setTimeout(() => settle(fail({ code: 'silent' })), timeoutMs);
    const offMessage = connection.onMessage((received) => {
      const answer = pick(received.message);
      if (answer !== undefined) settle(ok(answer));
    });
    let offEnd = () => {};
    const settle = (result: Result<T, { code: 'silent' | 'protocol' | 'disconnected' }>) => {
      clock.clearTimeout(timer);
      offMessage();
      offEnd();
      resolve(result);
    };
    offEnd = connection.onEnd(() => settle(fail({ code: connection.broken ? 'protocol' : 'disconnected' })));
    connection.send(message, binary);
  });
}
