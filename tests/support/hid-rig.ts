import { onTestFinished } from 'vitest';
import { SteerableClock } from '../../domain/clock.ts';
import { openHid } from '../../drivers/fingerprint/hid/open.ts';
import { openHidReports } from '../../drivers/transport/hid.ts';
import { HidScannerEmulator } from './hid-scanner-emulator.ts';
import { madeUpHid } from './made-up-devices.ts';
import { madeUpWorld } from './umockdev.ts';

export const hidAddress = { vendorId: 0x1209, productId: 0x0001, serialNumber: 'SN42' };

/** Invented ridges. */
export const hidFinger = (): Uint8Array =>
  Uint8Array.from({ length: 200 * 240 }, (_, at) =>
    Math.round(128 + 127 * Math.sin(Math.hypot((at % 200) - 100, at / 200 - 300) / 1.5)),
  );

/** An emulated scanner as a USB device; everything goes with the test. */
export async function hidRig() {
  const emulator = await HidScannerEmulator.start();
  onTestFinished(() => emulator.close());
  const world = await madeUpWorld();
  const { vendorId, productId, serialNumber } = hidAddress;
  const device = (nth: number) => madeUpHid(vendorId, productId, serialNumber, emulator.port, nth);
  await world.plugIn(device(1));
  const clock = new SteerableClock();
  const open = openHid({ transport: openHidReports({ address: hidAddress, clock }), clock, pollMs: 20 });
  const person = {
    place: () => {
      emulator.finger = hidFinger();
    },
    lift: () => {
      emulator.finger = null;
    },
  };
  const opened = async () => {
    const scanner = await open(new AbortController().signal);
    if (!scanner.ok) throw new Error(`scanner does not open: ${scanner.failure.code}`);
    const { value } = scanner;
    onTestFinished(() => value.close());
    return value;
  };
  return {
    emulator,
    clock,
    person,
    open,
    opened,
    plugInAgain: () => world.plugIn(device(2)),
    unplug: () => world.pullOut(device(1)),
  };
}
