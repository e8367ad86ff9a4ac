import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { openEscPos } from '../../../drivers/slip-printer/escpos/printer.ts';
import type { SlipPrinter } from '../../../drivers/slip-printer/port.ts';
import { openTcp } from '../../../drivers/transport/tcp.ts';
import { assetsWithFonts } from '../asset-fonts.ts';
import { type EmulatorFault, EscPosEmulator } from './emulator.ts';

export const never = new AbortController().signal;

/** Lets the network do its work. */
export const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Waits by turns, without a clock of its own, until it is so. */
export async function until(done: () => boolean): Promise<void> {
  while (!done()) await turn();
}

/** An emulated printer, and the means to open it; everything is closed with the test. */
export async function escPosUnderTest(faults: readonly EmulatorFault[] = []) {
  const emulator = await EscPosEmulator.start();
  for (const fault of faults) emulator.set(fault, true);
  const clock = new SteerableClock();
  const drivers: SlipPrinter[] = [];
  onTestFinished(async () => {
    await Promise.all(drivers.map((driver) => driver.close()));
    await emulator.powerOff();
  });
  const fonts = join(assetsWithFonts(), 'fonts');
  const tryOpen = async (signal = never) => {
    const transport = openTcp({ host: '127.0.0.1', port: emulator.port, clock });
    const opened = await openEscPos({ id: 'emulated', open: transport, clock, paperMm: 80, fonts })(signal);
    if (opened.ok) drivers.push(opened.value);
    return opened;
  };
  const open = async () => {
    const opened = await tryOpen();
    if (!opened.ok) throw new Error(`could not be opened: ${opened.failure.code}`);
    return opened.value;
  };
  return { emulator, clock, open, tryOpen };
}
