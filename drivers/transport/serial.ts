import { constants, existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { SerialPort } from 'serialport';
import type { Clock, TimerId } from '../../domain/clock.ts';
import { fail, ok } from '../../domain/result.ts';
import { findSerialPort, type SerialAddress } from './find-serial-port.ts';
import { PipeEvents } from './pipe-events.ts';
import type { OpenTransport, Transport, TransportFailure } from './port.ts';
import { systemFailure } from './system-failure.ts';
import { within } from './within.ts';

export type SerialOptions = {
  address: SerialAddress;
  baudRate: number;
  clock: Clock;
  openTimeoutMs?: number;
  writeTimeoutMs?: number;
};

/** How often it is looked whether the device is still there. */
const presenceMs = 250;

/**
 * A serial line, 8N1. A fresh SerialPort for every connection: one that was closed sends what was queued before as
 * soon as it is opened again.
 */
export const openSerial =
  ({
    address,
    baudRate,
    clock,
    openTimeoutMs = 3_000,
    writeTimeoutMs = 3_000,
  }: SerialOptions): OpenTransport =>
  async (signal) => {
    const path = await findSerialPort(address);
    if (signal.aborted) return fail({ code: 'cancelled' });
    if (path === undefined) return fail({ code: 'not-found' });
    const port = new SerialPort({ path, baudRate, autoOpen: false });
    port.on('error', () => {});
    let refused = false;
    const opened = await within<Transport>(clock, openTimeoutMs, signal, (settle) => {
      port.open((error) => {
        if (error) {
          refused = true;
          settle(fail({ code: 'in-use' }));
        } else settle(ok(serialTransport(port, clock, writeTimeoutMs)));
      });
    });
    if (opened.ok) return opened;
    if (refused) return fail(await whyRefused(path));
    // Too late or not wanted any more; it may still come open.
    if (port.isOpen) port.close();
    else port.once('open', () => port.close());
    return opened;
  };

/** serialport's errors carry a text only: the file tells why. */
const whyRefused = (path: string): Promise<TransportFailure> =>
  access(path, constants.R_OK | constants.W_OK).then(
    () => ({ code: 'in-use' }),
    (error: unknown) => systemFailure(error),
  );

function serialTransport(port: SerialPort, clock: Clock, timeoutMs: number): Transport {
  const events = new PipeEvents();
  const gone = new Promise<void>((resolve) => port.once('close', () => resolve()));
  const free = () => {
    if (port.isOpen) port.close();
  };
  watchPresence(port.path, clock, events, free);
  port.on('data', (bytes: Uint8Array) => events.bytes(bytes));
  port.on('close', () => events.end({ code: 'disconnected' }));
  const settled = (error: Error | null | undefined) =>
    error ? fail<TransportFailure>({ code: 'disconnected' }) : ok(null);
  return {
    onBytes: (listener) => events.onBytes(listener),
    onEnd: (listener) => events.onEnd(listener),
    write: (bytes) =>
      events.write(clock, timeoutMs, (settle) => {
        port.write(Buffer.from(bytes), (error) => settle(settled(error)));
      }),
    setBaudRate: (baudRate) =>
      events.write(clock, timeoutMs, (settle) => {
        port.update({ baudRate }, (error) => settle(settled(error)));
      }),
    close: async () => {
      events.end({ code: 'closed' });
      free();
      await gone;
    },
  };
}

/**
 * A line that hung up reads as empty for ever, and serialport reads on: then the device's file, which goes with the
 * device, is the only sign. Looked at without a thread of the pool: /dev lies in memory, and a device that does not
 * answer may hold every thread.
 */
function watchPresence(path: string, clock: Clock, events: PipeEvents, free: () => void): void {
  let timer: TimerId | undefined;
  const look = () => {
    if (existsSync(path)) return arm();
    events.end({ code: 'disconnected' });
    free();
  };
  const arm = () => {
    if (!events.ended) timer = clock.setTimeout(look, presenceMs);
  };
  events.onEnd(() => timer !== undefined && clock.clearTimeout(timer));
  arm();
}
