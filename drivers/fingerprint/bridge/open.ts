import type { Clock } from '../../../domain/clock.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { OpenDriver } from '../../driver.ts';
import type { OpenTransport } from '../../transport/port.ts';
import { ask } from './ask.ts';
import { BridgeConnection } from './connection.ts';
import { bridgeVersion } from './messages.ts';
import { BridgeScanner } from './scanner.ts';

export type BridgeOptions = {
  /** A program (`openProgram`) or TCP. */
  transport: OpenTransport;
  clock: Clock;
  /** An SDK may take a while to find its scanner. */
  helloMs?: number;
};

/**
 * Opens a scanner behind a bridge. Fails with the transport's codes, `silent`, `protocol`, `version`, or the code with
 * which the bridge says that it has no scanner.
 */
export const openBridge =
  ({ transport, clock, helloMs = 15_000 }: BridgeOptions): OpenDriver<BridgeScanner> =>
  async (signal) => {
    const opened = await transport(signal);
    if (!opened.ok) return opened;
    const connection = new BridgeConnection(opened.value);
    const giveUp = () => void connection.close();
    signal.addEventListener('abort', giveUp);
    const hello = await ask(
      connection,
      clock,
      helloMs,
      { type: 'hello', version: bridgeVersion },
      (message) => (message.type === 'hello' || message.type === 'unavailable' ? message : undefined),
    );
    signal.removeEventListener('abort', giveUp);
    const refuse = async (code: string) => {
      await connection.close();
      return fail({ code });
    };
    if (signal.aborted) return refuse('cancelled');
    if (!hello.ok) return refuse(hello.failure.code);
    if (hello.value.type === 'unavailable') return refuse(hello.value.code);
    if (hello.value.version !== bridgeVersion) return refuse('version');
    return ok(new BridgeScanner(connection, hello.value, clock));
  };
