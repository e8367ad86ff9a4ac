import { z } from 'zod';
import { thingTitles } from './titles.ts';

/** The terminal's devices as `terminal.yaml` names them. */
export const deviceName = z.enum([
  'camera',
  'fingerprintScanner',
  'slipPrinter',
  'documentPrinter',
  'controlBoard',
  'codeReader',
]);
export type DeviceName = z.infer<typeof deviceName>;

/** As the technician's other pages call them. */
export const deviceTitles: Record<DeviceName, string> = {
  camera: thingTitles.camera,
  fingerprintScanner: thingTitles['fingerprint-scanner'],
  slipPrinter: thingTitles['slip-printer'],
  documentPrinter: thingTitles['document-printer'],
  controlBoard: thingTitles['control-board'],
  codeReader: thingTitles['code-reader'],
};

/**
 * How the place of a device is written in one line. `none`: there is nothing to say; `name`: part of its name, empty =
 * the first one; `serial`, `usb-printer`: a file or the USB ids `0403:6001` (`0403:6001:SERIAL`); `hid`: USB ids;
 * `network`: `host:port`; `program`: with its arguments, between blanks.
 */
export const placeForm = z.enum([
  'none',
  'name',
  'serial',
  'usb-printer',
  'hid',
  'network',
  'url',
  'folder',
  'program',
]);
export type PlaceForm = z.infer<typeof placeForm>;

/** A driver, and how its device is attached. */
export const deviceWay = z.strictObject({ driver: z.string().max(20), form: placeForm });
export type DeviceWay = z.infer<typeof deviceWay>;

const simulated = { driver: 'simulated', form: 'none' } as const;
const absent = { driver: 'none', form: 'none' } as const;

/** Every driver that the configuration knows for a device. */
export const deviceWays: Record<DeviceName, readonly DeviceWay[]> = {
  camera: [
    simulated,
    { driver: 'uvc', form: 'name' },
    { driver: 'gphoto2', form: 'name' },
    { driver: 'files', form: 'folder' },
  ],
  fingerprintScanner: [
    simulated,
    { driver: 'bridge', form: 'program' },
    { driver: 'bridge', form: 'network' },
    { driver: 'hid', form: 'hid' },
    { driver: 'libfprint', form: 'name' },
    { driver: 'zfm', form: 'serial' },
    { driver: 'zfm', form: 'network' },
  ],
  slipPrinter: [
    simulated,
    { driver: 'escpos', form: 'usb-printer' },
    { driver: 'escpos', form: 'serial' },
    { driver: 'escpos', form: 'network' },
  ],
  documentPrinter: [absent, simulated, { driver: 'ipp', form: 'url' }],
  controlBoard: [absent, simulated, { driver: 'serial', form: 'serial' }],
  codeReader: [absent, simulated, { driver: 'keyboard', form: 'none' }, { driver: 'serial', form: 'serial' }],
};

export const sameWay = (a: DeviceWay, b: DeviceWay): boolean => a.driver === b.driver && a.form === b.form;

/** What the technician has chosen for a device. */
export const deviceChoice = z.strictObject({
  device: deviceName,
  ...deviceWay.shape,
  place: z.string().trim().max(300),
});
export type DeviceChoice = z.infer<typeof deviceChoice>;

/** A place at which something is plugged in now. */
export const foundPlace = z.strictObject({
  form: placeForm,
  place: z.string().max(300),
  /** What it calls itself. */
  words: z.string().max(200),
});
export type FoundPlace = z.infer<typeof foundPlace>;

/** The devices of this terminal, and what could be chosen instead. */
export const deviceSetUp = z.strictObject({
  devices: z.array(
    deviceChoice.extend({
      /** Who else says so: the administrator's file, or a configuration that has to be signed. */
      fixedBy: z.enum(['file', 'signature']).nullable(),
    }),
  ),
  found: z.array(foundPlace),
});
export type DeviceSetUp = z.infer<typeof deviceSetUp>;
