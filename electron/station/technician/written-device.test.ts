import { expect, test } from 'vitest';
import {
  type DeviceChoice,
  type DeviceName,
  deviceName,
  deviceWays,
  type PlaceForm,
} from '../../../domain/technician/device-set-up.ts';
import { deviceConfiguration } from '../devices/device-configuration.ts';
import { choiceOf, writtenDevice } from './written-device.ts';

/** As a technician writes them. */
const examples: Record<PlaceForm, readonly string[]> = {
  none: [''],
  name: ['', 'Canon EOS 250D'],
  serial: ['/dev/ttyUSB0', '0403:6001', '0403:6001:A9', 'COM3'],
  'usb-printer': ['/dev/usb/lp0', '04b8:0202', '04b8:0202:J7'],
  hid: ['1209:0001', '1209:0001:A7'],
  network: ['10.0.0.7:9100', 'scanner.local:80'],
  url: ['ipp://localhost/printers/A4'],
  folder: ['/srv/bilder'],
  // Named by the administrator's file only, see below.
  program: [],
};
const all: DeviceChoice[] = deviceName.options.flatMap((device) =>
  deviceWays[device].flatMap((way) => examples[way.form].map((place) => ({ device, ...way, place }))),
);

test.each(all)(
  '$device by $driver at "$place": the configuration takes it, and it is shown as it was chosen',
  (choice) => {
    const written = writtenDevice(choice, undefined);
    const read = deviceConfiguration.parse({ [choice.device]: written });
    expect(choiceOf(choice.device, read[choice.device])).toEqual(choice);
  },
);

test('every driver that the configuration knows can be chosen', () => {
  const { shape } = deviceConfiguration.unwrap();
  for (const device of deviceName.options) {
    const known = shape[device].unwrap().options.map((option) => option.shape.driver.value);
    expect(new Set(deviceWays[device].map(({ driver }) => driver))).toEqual(new Set(known));
  }
});

test.each<[DeviceName, string, PlaceForm, string]>([
  ['slipPrinter', 'escpos', 'network', '10.0.0.7'],
  ['slipPrinter', 'escpos', 'usb-printer', 'lp0'],
  ['controlBoard', 'serial', 'serial', ''],
  ['fingerprintScanner', 'hid', 'hid', '1209'],
  ['fingerprintScanner', 'bridge', 'program', ''],
  ['fingerprintScanner', 'bridge', 'program', '/bin/sh -c id'],
  ['camera', 'files', 'folder', ''],
  ['documentPrinter', 'ipp', 'url', 'drucker'],
  // No way to such a device.
  ['camera', 'escpos', 'network', '10.0.0.7:9100'],
  ['slipPrinter', 'none', 'none', ''],
])('%s by %s as %s at "%s" is refused', (device, driver, form, place) => {
  expect(writtenDevice({ device, driver, form, place }, undefined)).toBeUndefined();
});

test('another place keeps what was set for the same driver, another driver forgets it', () => {
  const before = { driver: 'escpos', place: { path: '/dev/ttyS0' }, baudRate: 9600, paperMm: 58 };
  const choice = { device: 'slipPrinter', driver: 'escpos', form: 'network', place: 'drucker:9100' } as const;
  expect(writtenDevice(choice, before)).toEqual({
    driver: 'escpos',
    place: { host: 'drucker', port: 9100 },
    baudRate: 9600,
    paperMm: 58,
  });
  const simulated = { ...choice, driver: 'simulated', form: 'none', place: '' } as const;
  expect(writtenDevice(simulated, before)).toEqual({ driver: 'simulated' });
  // The serial number of another device would keep the new one from being found.
  expect(
    writtenDevice(
      { device: 'fingerprintScanner', driver: 'hid', form: 'hid', place: '1209:0002' },
      { driver: 'hid', vendorId: '1209', productId: '0001', serialNumber: 'A7' },
    ),
  ).toEqual({ driver: 'hid', vendorId: '1209', productId: '0002' });
});

test('a program that the administrator has named can stay; no other one can be named at the screen', () => {
  const before = { driver: 'bridge', place: { program: '/opt/bridge', args: ['--port', '3 4'] } };
  const way = { device: 'fingerprintScanner', driver: 'bridge', form: 'program' } as const;
  expect(choiceOf('fingerprintScanner', before)).toEqual({ ...way, place: '/opt/bridge --port 3 4' });
  expect(writtenDevice({ ...way, place: '/opt/bridge --port 3 4' }, before)).toEqual(before);
  for (const place of ['/opt/bridge', '/bin/sh -c id', ''])
    expect(writtenDevice({ ...way, place }, before)).toBeUndefined();
});
