import { onTestFinished } from 'vitest';
import { SteerableClock } from '../../domain/clock.ts';
import { openZfm } from '../../drivers/fingerprint/zfm/open.ts';
import type { ZfmScanner } from '../../drivers/fingerprint/zfm/scanner.ts';
import { openSerial } from '../../drivers/transport/serial.ts';
import { packedFinger } from './packed-finger.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { VirtualSerialPort } from './virtual-serial-port.ts';
import { ZfmEmulator } from './zfm-emulator.ts';

/** An emulated sensor at a pseudo terminal; everything goes with the test. */
export async function zfmRig() {
  const emulator = await ZfmEmulator.start();
  onTestFinished(() => emulator.close());
  const folder = temporaryFolder();
  const clock = new SteerableClock();
  const person = {
    place: () => {
      emulator.finger = packedFinger();
    },
    lift: () => {
      emulator.finger = null;
    },
  };
  /** A line that is plugged in, and how to open it. */
  const plugIn = async () => {
    const port = await VirtualSerialPort.start(folder, emulator.port);
    onTestFinished(() => port.stop());
    const transport = openSerial({ address: { path: port.path }, baudRate: 57_600, clock });
    return { port, transport, open: openZfm({ transport, clock, pollMs: 20 }) };
  };
  const opened = async (): Promise<ZfmScanner> => {
    const scanner = await (await plugIn()).open(new AbortController().signal);
    if (!scanner.ok) throw new Error(`scanner does not open: ${scanner.failure.code}`);
    const { value } = scanner;
    onTestFinished(() => value.close());
    return value;
  };
  return { emulator, clock, person, plugIn, opened };
}
