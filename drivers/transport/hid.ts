import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Clock } from '../../domain/clock.ts';
import { fail, ok } from '../../domain/result.ts';
import { type HidHandle, type HidInfo, type HidLibrary, nodeHid } from './hid-library.ts';
import { PipeEvents } from './pipe-events.ts';
import type { OpenTransport, Transport } from './port.ts';
import { systemFailure } from './system-failure.ts';
import { within } from './within.ts';

/** Which HID device; the serial number tells two equal ones apart. */
export type HidAddress = { vendorId: number; productId: number; serialNumber?: string };

export type HidOptions = {
  address: HidAddress;
  clock: Clock;
  openTimeoutMs?: number;
  writeTimeoutMs?: number;
  library?: HidLibrary;
};

/** HID reports without report ids: every piece that is written or heard is one whole report. */
export const openHidReports =
  ({
    address,
    clock,
    openTimeoutMs = 3_000,
    writeTimeoutMs = 3_000,
    library = nodeHid,
  }: HidOptions): OpenTransport =>
  async (signal) => {
    const path = (await library.list()).find((device) => isThe(address, device))?.path;
    if (signal.aborted) return fail({ code: 'cancelled' });
    if (path === undefined) return fail({ code: 'not-found' });
    let late = false;
    const opened = await within<Transport>(clock, openTimeoutMs, signal, (settle) => {
      library.open(path).then(
        (device) => {
          if (late) void device.close();
          else settle(ok(hidTransport(device, clock, writeTimeoutMs)));
        },
        () =>
          access(path, constants.R_OK | constants.W_OK).then(
            () => settle(fail({ code: 'in-use' })),
            (error: unknown) => settle(fail(systemFailure(error))),
          ),
      );
    });
    late = !opened.ok;
    return opened;
  };

const isThe = (address: HidAddress, device: HidInfo): boolean =>
  device.vendorId === address.vendorId &&
  device.productId === address.productId &&
  (address.serialNumber === undefined || device.serialNumber === address.serialNumber);

function hidTransport(device: HidHandle, clock: Clock, writeTimeoutMs: number): Transport {
  const events = new PipeEvents();
  let closing: Promise<void> | undefined;
  const free = () => {
    closing ??= device.close().catch(() => {});
    return closing;
  };
  device.onReport((report) => events.bytes(report));
  device.onError(() => {
    events.end({ code: 'disconnected' });
    void free();
  });
  return {
    onBytes: (listener) => events.onBytes(listener),
    onEnd: (listener) => events.onEnd(listener),
    write: (bytes) =>
      events.write(clock, writeTimeoutMs, (settle) => {
        device.write(Uint8Array.of(0, ...bytes)).then(
          () => settle(ok(null)),
          () => settle(fail({ code: 'disconnected' })),
        );
      }),
    close: async () => {
      events.end({ code: 'closed' });
      await free();
    },
  };
}
