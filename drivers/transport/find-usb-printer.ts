import { readdir, readFile, realpath } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where a USB printer is: a file, or wherever it is plugged in. */
export type UsbPrinterAddress =
  /** `/dev/usb/lp0`, or a link to it that udev makes. */
  | { file: string }
  /** Ids as four hexadecimal digits; the serial number tells two equal printers apart. */
  | { usb: { vendorId: string; productId: string; serialNumber?: string } };

/** Where the kernel's `usblp` tells its printers, and where their files lie. */
export type UsbPrinterFolders = { classes: string; files: string };
const kernels: UsbPrinterFolders = { classes: '/sys/class/usbmisc', files: '/dev/usb' };

export type UsbPrinterInfo = {
  file: string;
  vendorId: string;
  productId: string;
  serialNumber: string;
  name: string;
};

/**
 * The USB printers that are plugged in. Linux only: `device` of each entry in sysfs is the printer's interface, the folder
 * around it the device with its ids (Documentation/ABI, sysfs-bus-usb).
 */
export async function listUsbPrinters({
  classes,
  files,
}: UsbPrinterFolders = kernels): Promise<UsbPrinterInfo[]> {
  const found: UsbPrinterInfo[] = [];
  const names = await readdir(classes).catch(() => []);
  for (const name of names.filter((one) => /^lp\d+$/.test(one)).toSorted()) {
    // Pulled out between two looks: then the rest cannot be read.
    const device = await realpath(join(classes, name, 'device')).catch(() => undefined);
    if (device === undefined) continue;
    const says = async (what: string) =>
      (await readFile(join(dirname(device), what), 'utf8').catch(() => '')).trim();
    found.push({
      file: join(files, name),
      vendorId: await says('idVendor'),
      productId: await says('idProduct'),
      serialNumber: await says('serial'),
      name: await says('product'),
    });
  }
  return found;
}

/** The file of the printer; undefined when none with these ids is plugged in. */
export async function findUsbPrinter(
  address: UsbPrinterAddress,
  folders: UsbPrinterFolders = kernels,
): Promise<string | undefined> {
  if ('file' in address) return address.file;
  const { vendorId, productId, serialNumber } = address.usb;
  return (await listUsbPrinters(folders)).find(
    (printer) =>
      printer.vendorId.toLowerCase() === vendorId.toLowerCase() &&
      printer.productId.toLowerCase() === productId.toLowerCase() &&
      (serialNumber === undefined || printer.serialNumber === serialNumber),
  )?.file;
}
