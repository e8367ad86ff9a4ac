import type { MadeUpDevice } from './umockdev.ts';

/** Vendor page, one report of 64 bytes each way, no ids. */
const reportDescriptor = '0600FF0901A101091500150026FF007508954081020901910209018102C0';
/** From linux/hidraw.h. */
const descriptorRoom = 4096;
const usb = '/devices/pci0000:00/0000:00:14.0/usb1/1-1';

const hex = (value: number) => value.toString(16).toUpperCase().padStart(4, '0');
const littleEndian = (value: number, bytes: number) => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntLE(value, 0, bytes);
  return buffer.toString('hex').toUpperCase();
};

/** A USB HID device whose reports an emulator at `port` takes and gives. */
export function madeUpHid(vendor: number, product: number, serial: string, port: number): MadeUpDevice {
  const length = reportDescriptor.length / 2;
  const hid = `${usb}/1-1:1.0/0003:${hex(vendor)}:${hex(product)}.0001`;
  const raw = `${hid}/hidraw/hidraw0`;
  const info = littleEndian(3, 4) + littleEndian(vendor, 2) + littleEndian(product, 2);
  const room = '0'.repeat(descriptorRoom * 2 - reportDescriptor.length);
  return {
    node: '/dev/hidraw0',
    port,
    piece: 64,
    sysfs: [raw],
    description: `
P: ${usb}
N: bus/usb/001/002
E: DEVNAME=/dev/bus/usb/001/002
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
E: BUSNUM=001
E: DEVNUM=002
A: idVendor=${hex(vendor).toLowerCase()}\\n
A: idProduct=${hex(product).toLowerCase()}\\n
A: bcdDevice=0100\\n
A: manufacturer=Example\\n
A: product=Example scanner\\n
A: serial=${serial}\\n

P: ${usb}/1-1:1.0
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
N: hidraw0
E: DEVNAME=/dev/hidraw0
E: SUBSYSTEM=hidraw
E: MAJOR=245
E: MINOR=0
`,
    ioctl: `@DEV /dev/hidraw0
HIDIOCGRDESCSIZE 0 ${littleEndian(length, 4)}
HIDIOCGRDESC 0 ${littleEndian(length, 4)}${reportDescriptor}${room}
HIDIOCGRAWINFO 0 ${info}
`,
  };
}

/** A USB-serial adapter whose other end is an emulator at `port`. */
export function madeUpSerialAdapter(
  vendor: number,
  product: number,
  serial: string,
  port: number,
): MadeUpDevice {
  const adapter = '/devices/pci0000:00/0000:00:14.0/usb1/1-2';
  const tty = `${adapter}/1-2:1.0/ttyUSB0/tty/ttyUSB0`;
  const [vendorId, productId] = [hex(vendor).toLowerCase(), hex(product).toLowerCase()];
  return {
    node: '/dev/ttyUSB0',
    port,
    sysfs: [tty],
    description: `
P: ${adapter}
N: bus/usb/001/003
E: DEVNAME=/dev/bus/usb/001/003
E: DEVTYPE=usb_device
E: SUBSYSTEM=usb
E: BUSNUM=001
E: DEVNUM=003
A: idVendor=${vendorId}\\n
A: idProduct=${productId}\\n

P: ${tty}
N: ttyUSB0
E: DEVNAME=/dev/ttyUSB0
E: SUBSYSTEM=tty
E: MAJOR=188
E: MINOR=0
E: ID_VENDOR_ID=${vendorId}
E: ID_MODEL_ID=${productId}
E: ID_VENDOR_ENC=Example
E: ID_SERIAL_SHORT=${serial}
E: DEVLINKS=/dev/serial/by-id/usb-Example_${serial}-if00-port0
`,
  };
}
