import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { assetsWithFonts } from '../../../tests/support/asset-fonts.ts';
import { EscPosEmulator } from '../../../tests/support/escpos/emulator.ts';
import { never, until } from '../../../tests/support/escpos/printer-under-test.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { VirtualSerialPort } from '../../../tests/support/virtual-serial-port.ts';
import type { OpenTransport } from '../../transport/port.ts';
import { openSerial } from '../../transport/serial.ts';
import { openUsbPrinter } from '../../transport/usb-printer.ts';
import { sampleSlip } from '../contract.ts';
import { openEscPos } from './printer.ts';

const clock = new SteerableClock();

/** A pseudo terminal stands for the serial line and for the file of the kernel's printer driver. */
async function wired(wire: (path: string) => OpenTransport) {
  const emulator = await EscPosEmulator.start();
  const line = await VirtualSerialPort.start(temporaryFolder(), emulator.port);
  const opened = await openEscPos({
    id: 'wired',
    open: wire(line.path),
    clock,
    paperMm: 58,
    fonts: join(assetsWithFonts(), 'fonts'),
  })(never);
  if (!opened.ok) throw new Error(opened.failure.code);
  onTestFinished(async () => {
    await opened.value.close();
    await line.stop();
    await emulator.powerOff();
  });
  return { emulator, line, printer: opened.value };
}

const wires = {
  'serial line': (path: string) => openSerial({ address: { path }, baudRate: 38_400, clock }),
  'USB printer file': (path: string) => openUsbPrinter({ path, clock }),
};

test.each(Object.entries(wires))(
  '%s: prints, tells its state, and is missed when unplugged',
  async (_, wire) => {
    const { emulator, line, printer } = await wired(wire);
    expect((await printer.print(sampleSlip, never)).ok).toBe(true);
    expect(emulator.slips[0]?.text).toContain('46,00 €');
    emulator.set('cover-open', true);
    await until(() => printer.condition().code === 'cover-open');
    expect(await printer.print(sampleSlip, never)).toEqual({ ok: false, failure: { code: 'cover-open' } });
    await line.stop();
    await until(() => printer.condition().code === 'disconnected');
  },
);

test('no such file', async () => {
  expect(await openUsbPrinter({ path: '/dev/usb/lp-none', clock })(never)).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  });
});
