import type { MadeUpDevice } from './umockdev.ts';

/** Vendor page, one report of 64 bytes each way, no ids. */
const reportDescriptor = '0600FF0901A101091500150026FF007508954081020901910209018102C0';
/** From linux/hidraw.h. */
const descriptorRoom = 4096;
const bus = '/devices/pci0000:00/0000:00:14.0/usb1';

const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
const littleEndian = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer.toString('hex').toUpperCase();
};

/** A USB HID device whose reports an emulator at `port` takes and gives. Plugged in again, it is the `nth` one. */
export function madeUpHid(
  vendor: number,
  product: number,
  serial: string,
  port: number,
  nth = 1,
): MadeUpDevice {
  const usb = `${bus}/1-${nth}`;
  const length = reportDescriptor.length / 2;
  const hid = `${usb}/1-${nth}:1.0/0003:${hex(vendor)}:${hex(product)}.0001`;
  const raw = `${hid}/hidraw/hidraw${nth}`;
  const info = littleEndian(3, 4) + littleEndian(vendor, 2) + littleEndian(product, 2);
  const room = '0'.repeat(descriptorRoom * 2 - reportDescriptor.length);
  return {
    node: `/dev/hidraw${nth}`,
    port,
    piece: 64,
    description: `
P: ${usb}
N: bus/usb/001/00${nth}
E: DEVNAME=/dev/bus/usb/001/00${nth}
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
E: BUSNUM=001
E: DEVNUM=00${nth}
A: idVendor=${hex(vendor).toLowerCase()}\\n
A: idProduct=${hex(product).toLowerCase()}\\n
A: bcdDevice=0100\\n
A: manufacturer=Example\\n
A: product=Example scanner\\n
A: serial=${serial}\\n

P: ${usb}/1-${nth}:1.0
E: DEVTYPE=usb_interface
E: SUBSYSTEM=usb
A: bInterfaceNumber=00\\n

P: ${hid}
E: SUBSYSTEM=hid
E: HID_ID=0003:0000${hex(vendor)}:0000${hex(product)}
E: HID_NAME=Example scanner
E: HID_PHYS=usb-0000:00:14.0-1/input0
E: HID_UNIQ=${serial}
H: report_descriptor=${reportDescriptor}

P: ${raw}
N: hidraw${nth}
E: DEVNAME=/dev/hidraw${nth}
E: SUBSYSTEM=hidraw
E: MAJOR=245
E: MINOR=${nth}
`,
    ioctl: `@DEV /dev/hidraw${nth}
HIDIOCGRDESCSIZE 0 ${littleEndian(length, 4)}
HIDIOCGRDESC 0 ${littleEndian(length, 4)}${reportDescriptor}${room}
HIDIOCGRAWINFO 0 ${info}
`,
  };
}

/** A USB-serial adapter whose other end is an emulator at `port`. Plugged in again, it is the `nth` one. */
export function madeUpSerialAdapter(
  vendor: number,
  product: number,
  serial: string,
  port: number,
  nth = 1,
): MadeUpDevice {
  const name = `ttyUSB${nth}`;
  const adapter = `${bus}/1-${nth}`;
  const tty = `${adapter}/1-${nth}:1.0/${name}/tty/${name}`;
  const [vendorId, productId] = [hex(vendor).toLowerCase(), hex(product).toLowerCase()];
  return {
    node: `/dev/${name}`,
    port,
    description: `
P: ${adapter}
N: bus/usb/001/00${nth}
E: DEVNAME=/dev/bus/usb/001/00${nth}
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
E: BUSNUM=001
E: DEVNUM=00${nth}
A: idVendor=${vendorId}\\n
A: idProduct=${productId}\\n

P: ${tty}
N: ${name}
E: DEVNAME=/dev/${name}
E: SUBSYSTEM=tty
E: MAJOR=188
E: MINOR=${nth}
E: ID_VENDOR_ID=${vendorId}
E: ID_MODEL_ID=${productId}
E: ID_VENDOR_ENC=Example
E: ID_SERIAL_SHORT=${serial}
E: DEVLINKS=/dev/serial/by-id/usb-Example_${serial}-if00-port0
`,
  };
}
