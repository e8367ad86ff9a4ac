import type { Clock } from '../../../domain/clock.ts';
import { fail, ok } from '../../../domain/result.ts';
import type { OpenDriver } from '../../driver.ts';
import type { OpenTransport } from '../../transport/port.ts';
import { raiseBaudRate, sayHello } from './handshake.ts';
import { ZfmLink } from './link.ts';
import { ZfmScanner } from './scanner.ts';

export type ZfmOptions = {
  /** Serial at 57600 baud, or a serial server over TCP. */
  transport: OpenTransport;
  clock: Clock;
  /** Goes into the record of every finger. */
  id?: string;
  /** The line is raised to this speed where it has one. */
  baudRate?: 57_600 | 115_200;
  /** Between two looks at the glass. */
  pollMs?: number;
};

/** Opens a sensor of the ZFM-20 family: password, parameters, speed. Fails with the transport's codes, `silent`, `password` or `protocol`. */
export const openZfm =
  ({ transport, clock, id = 'zfm', baudRate = 115_200, pollMs = 150 }: ZfmOptions): OpenDriver<ZfmScanner> =>
  async (signal) => {
    const opened = await transport(signal);
    if (!opened.ok) return opened;
    const line = opened.value;
    // Closing is the only way to end a command that waits.
    const giveUp = () => void line.close();
    signal.addEventListener('abort', giveUp);
    const link = new ZfmLink(line, clock);
    const greeted = await sayHello(link, line);
    const ready = greeted.ok ? await raiseBaudRate(link, line, baudRate) : greeted;
    signal.removeEventListener('abort', giveUp);
    if (ready.ok && !signal.aborted) return ok(new ZfmScanner({ id, link, transport: line, clock, pollMs }));
    await line.close();
    return fail(signal.aborted ? { code: 'cancelled' } : ready.ok ? { code: 'closed' } : ready.failure);
  };
