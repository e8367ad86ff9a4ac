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

/**
 * The file of the printer; undefined when none with these ids is plugged in. Linux only: `device` of each entry in
 * sysfs is the printer's interface, the folder around it the device with its ids (Documentation/ABI, sysfs-bus-usb).
 */
export async function findUsbPrinter(
  address: UsbPrinterAddress,
  { classes, files }: UsbPrinterFolders = kernels,
): Promise<string | undefined> {
  if ('file' in address) return address.file;
  const { vendorId, productId, serialNumber } = address.usb;
  const names = await readdir(classes).catch(() => []);
  for (const name of names.filter((one) => /^lp\d+$/.test(one)).toSorted()) {
    // Pulled out between two looks: then the rest cannot be read.
    const device = await realpath(join(classes, name, 'device')).catch(() => undefined);
    if (device === undefined) continue;
    const says = async (what: string) =>
      (await readFile(join(dirname(device), what), 'utf8').catch(() => '')).trim();
    if (
      (await says('idVendor')).toLowerCase() === vendorId.toLowerCase() &&
      (await says('idProduct')).toLowerCase() === productId.toLowerCase() &&
      (serialNumber === undefined || (await says('serial')) === serialNumber)
    )
      return join(files, name);
  }
  return undefined;
}
