import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Clock } from '../../domain/clock.ts';
import { fail, ok } from '../../domain/result.ts';
import { findUsbPrinter, type UsbPrinterAddress, type UsbPrinterFolders } from './find-usb-printer.ts';
import { PipeEvents } from './pipe-events.ts';
import type { OpenTransport, Transport } from './port.ts';
import { systemFailure } from './system-failure.ts';

export type UsbPrinterOptions = {
  address: UsbPrinterAddress;
  /** Elsewhere only in tests. */
  folders?: UsbPrinterFolders;
  clock: Clock;
  writeTimeoutMs?: number;
};

/** A blocking read would hold one of Node's few threads for ever; so the file is asked again and again. */
const pollMs = 25;

/** A USB printer through the kernel's `usblp`, both ways. */
export const openUsbPrinter =
  ({ address, folders, clock, writeTimeoutMs = 3_000 }: UsbPrinterOptions): OpenTransport =>
  async (signal) => {
    const path = await findUsbPrinter(address, folders);
    if (path === undefined) return fail({ code: 'not-found' });
    const flags = constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY;
    const file = await open(path, flags).catch((error: unknown) => systemFailure(error));
    if ('code' in file) return fail(file);
    if (!signal.aborted) return ok(fileTransport(file, clock, writeTimeoutMs));
    await file.close();
    return fail({ code: 'cancelled' });
  };

const isBusy = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'EAGAIN';

function fileTransport(file: FileHandle, clock: Clock, timeoutMs: number): Transport {
  const events = new PipeEvents();
  const buffer = new Uint8Array(512);
  let closing: Promise<void> | undefined;
  let reading: Promise<void> = Promise.resolve();
  let timer = 0;

  const read = async () => {
    try {
      const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
      if (bytesRead > 0) events.bytes(buffer.slice(0, bytesRead));
    } catch (error) {
      if (!isBusy(error)) events.end({ code: 'disconnected' });
    }
    if (!events.ended) timer = clock.setTimeout(poll, pollMs);
  };
  const poll = () => {
    reading = read();
  };
  timer = clock.setTimeout(poll, 0);

  return {
    onBytes: (listener) => events.onBytes(listener),
    onEnd: (listener) => events.onEnd(listener),
    write: (bytes) =>
      events.write(clock, timeoutMs, (settle) => {
        const late = clock.now() + timeoutMs;
        const send = async (rest: Uint8Array): Promise<void> => {
          if (events.ended || clock.now() >= late) return;
          try {
            const { bytesWritten } = await file.write(rest);
            if (bytesWritten === rest.length) return settle(ok(null));
            return send(rest.subarray(bytesWritten));
          } catch (error) {
            if (!isBusy(error)) return events.end({ code: 'disconnected' });
            clock.setTimeout(() => void send(rest), pollMs);
          }
        };
        void send(bytes);
      }),
    close: () => {
      closing ??= (async () => {
        events.end({ code: 'closed' });
        clock.clearTimeout(timer);
        await reading;
        await file.close();
      })();
      return closing;
    },
  };
}
