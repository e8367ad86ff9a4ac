import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { SteerableClock } from '../../../domain/clock.ts';
import { assetsWithFonts } from '../../../tests/support/asset-fonts.ts';
import { EscPosEmulator } from '../../../tests/support/escpos/emulator.ts';
import { never, until } from '../../../tests/support/escpos/printer-under-test.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { VirtualSerialPort } from '../../../tests/support/virtual-serial-port.ts';
import type { UsbPrinterFolders } from '../../transport/find-usb-printer.ts';
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

/** As the kernel lays its USB printers out: the ids beside the folder of the interface that an entry links to. */
function pluggedIn(
  printers: readonly { file: string; vendorId: string; productId: string; serialNumber: string }[],
): UsbPrinterFolders {
  const root = temporaryFolder();
  const folders = { classes: join(root, 'usbmisc'), files: join(root, 'usb') };
  for (const folder of Object.values(folders)) mkdirSync(folder);
  printers.forEach(({ file, vendorId, productId, serialNumber }, index) => {
    const device = join(root, `1-${index + 1}`);
    const entry = join(folders.classes, `lp${index}`);
    mkdirSync(join(device, 'interface'), { recursive: true });
    mkdirSync(entry);
    symlinkSync(join(device, 'interface'), join(entry, 'device'));
    symlinkSync(file, join(folders.files, `lp${index}`));
    writeFileSync(join(device, 'idVendor'), `${vendorId}\n`);
    writeFileSync(join(device, 'idProduct'), `${productId}\n`);
    writeFileSync(join(device, 'serial'), `${serialNumber}\n`);
  });
  return folders;
}

const wires = {
  'serial line': (path: string) => openSerial({ address: { path }, baudRate: 38_400, clock }),
  'USB printer file': (path: string) => openUsbPrinter({ address: { file: path }, clock }),
  'USB printer by its ids': (path: string) =>
    openUsbPrinter({
      address: { usb: { vendorId: '04B8', productId: '0202', serialNumber: 'X1' } },
      folders: pluggedIn([
        { file: '/dev/null', vendorId: '03f0', productId: '0202', serialNumber: 'X1' },
        { file: '/dev/null', vendorId: '04b8', productId: '0202', serialNumber: 'X2' },
        { file: path, vendorId: '04b8', productId: '0202', serialNumber: 'X1' },
      ]),
      clock,
    }),
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
  const missing = { ok: false, failure: { code: 'not-found' } };
  expect(await openUsbPrinter({ address: { file: '/dev/usb/lp-none' }, clock })(never)).toEqual(missing);
  const address = { usb: { vendorId: '04b8', productId: '0202' } };
  expect(await openUsbPrinter({ address, folders: pluggedIn([]), clock })(never)).toEqual(missing);
  const none = { classes: '/sys/class/none', files: '/dev/none' };
  expect(await openUsbPrinter({ address, folders: none, clock })(never)).toEqual(missing);
});
