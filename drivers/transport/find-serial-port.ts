import { SerialPort } from 'serialport';
import { z } from 'zod';

/** Where a serial device is: a path, or a USB adapter wherever it is plugged in. */
export type SerialAddress =
  | { path: string }
  /** Ids as four hexadecimal digits; the serial number tells two equal adapters apart. */
  | { vendorId: string; productId: string; serialNumber?: string };

const ports = z.array(
  z.object({
    path: z.string(),
    manufacturer: z.string().optional(),
    vendorId: z.string().optional(),
    productId: z.string().optional(),
    serialNumber: z.string().optional(),
  }),
);
export type SerialPortInfo = z.infer<typeof ports>[number];

/** The serial ports of this computer. Needs Debian's `udev`; rejects without it. */
export const listSerialPorts = async (): Promise<SerialPortInfo[]> => ports.parse(await SerialPort.list());

/** The path of the port; undefined when no such adapter is plugged in. Needs Debian's `udev` to find adapters. */
export async function findSerialPort(address: SerialAddress): Promise<string | undefined> {
  if ('path' in address) return address.path;
  const found = await listSerialPorts();
  const same = (a: string | undefined, b: string) => a?.toLowerCase() === b.toLowerCase();
  return found.find(
    (port) =>
      same(port.vendorId, address.vendorId) &&
      same(port.productId, address.productId) &&
      (address.serialNumber === undefined || port.serialNumber === address.serialNumber),
  )?.path;
}
