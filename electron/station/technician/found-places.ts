import type { FoundPlace } from '../../../domain/technician/device-set-up.ts';
import { listSerialPorts, type SerialPortInfo } from '../../../drivers/transport/find-serial-port.ts';
import { listUsbPrinters, type UsbPrinterInfo } from '../../../drivers/transport/find-usb-printer.ts';
import { type HidInfo, nodeHid } from '../../../drivers/transport/hid-library.ts';
import { idsText } from './written-device.ts';

/** Of a board's 32 serial lines most lead nowhere. */
const mostOfAKind = 6;
const vendorsOwn = 0xff00;

/** What this computer can list; elsewhere only in tests. */
export type Listings = {
  serial: () => Promise<SerialPortInfo[]>;
  printers: () => Promise<UsbPrinterInfo[]>;
  hid: () => Promise<HidInfo[]>;
};
const computer: Listings = { serial: listSerialPorts, printers: () => listUsbPrinters(), hid: nodeHid.list };

/** Where something is plugged in: serial lines (adapters first), USB printers, HID devices that are no keyboard or mouse. */
export async function foundPlaces({ serial, printers, hid }: Listings = computer): Promise<FoundPlace[]> {
  // A computer without udev lists nothing; then the place is typed.
  const [lines, usb, reports] = await Promise.all([
    serial().catch(() => []),
    printers().catch(() => []),
    hid().catch(() => []),
  ]);
  return [
    ...lines
      .map(serialPlace)
      .toSorted((a, b) => Number(b.place.includes(':')) - Number(a.place.includes(':')))
      .slice(0, mostOfAKind),
    ...usb.map(printerPlace).slice(0, mostOfAKind),
    ...reports
      .filter(({ usagePage = 0 }) => usagePage >= vendorsOwn)
      .map(hidPlace)
      .slice(0, mostOfAKind),
  ];
}

/** An adapter is found by its ids wherever it is plugged in. */
function serialPlace({ path, manufacturer, vendorId, productId, serialNumber }: SerialPortInfo): FoundPlace {
  const place = vendorId && productId ? idsText({ vendorId, productId, ...blankless(serialNumber) }) : path;
  return { form: 'serial', place, words: [manufacturer, path].filter(Boolean).join(', ').slice(0, 200) };
}

const printerPlace = ({ file, name, vendorId, productId, serialNumber }: UsbPrinterInfo): FoundPlace => ({
  form: 'usb-printer',
  place: vendorId && productId ? idsText({ vendorId, productId, ...blankless(serialNumber) }) : file,
  words: [name, file].filter(Boolean).join(', ').slice(0, 200),
});

const hidPlace = ({ vendorId, productId, serialNumber, product }: HidInfo): FoundPlace => ({
  form: 'hid',
  place: idsText({ vendorId: hex(vendorId), productId: hex(productId), ...blankless(serialNumber) }),
  words: (product ?? '').slice(0, 200),
});

const hex = (id: number): string => id.toString(16).padStart(4, '0');

/** Only a serial number that can be written in one word tells two equal devices apart. */
const blankless = (serialNumber: string | undefined): { serialNumber?: string } =>
  serialNumber && /^\S{1,100}$/.test(serialNumber) ? { serialNumber } : {};
