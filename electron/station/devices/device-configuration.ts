import { z } from 'zod';
import { cameraControls } from '../../../domain/devices/camera-controls.ts';

const usbId = z.string().regex(/^[0-9a-f]{4}$/i);

/** Where a serial device hangs: a fixed path, or found by its USB ids wherever it is plugged in. */
const usbIds = z.strictObject({
  vendorId: usbId,
  productId: usbId,
  serialNumber: z.string().exactOptional(),
});
const serialPlace = z.union([z.strictObject({ path: z.string().min(1) }), usbIds]);
const tcpPlace = z.strictObject({ host: z.string().min(1), port: z.number().int().min(1).max(65_535) });

/** A pipe that may be recorded to a text file and replayed as a driver test (docs/devices.md). Never while citizens use it: it holds what they give. */
const record = { record: z.string().min(1).exactOptional() };

const none = z.strictObject({ driver: z.literal('none') });
const simulated = z.strictObject({ driver: z.literal('simulated') });

const fields = {
  camera: z
    .discriminatedUnion('driver', [
      simulated,
      z.strictObject({
        driver: z.literal('uvc'),
        /** Part of the name that the browser gives it; USB ids are in it, as `(046d:0825)`. */
        label: z.string().max(80).default(''),
        controls: cameraControls.prefault({}),
      }),
      z.strictObject({ driver: z.literal('gphoto2'), model: z.string().max(80).default('') }),
      z.strictObject({ driver: z.literal('files'), folder: z.string().min(1) }),
    ])
    .default({ driver: 'simulated' }),
  /** `zfm` is for demonstrations; a sovereign scanner comes behind `bridge`, with its maker's own program. */
  fingerprintScanner: z
    .discriminatedUnion('driver', [
      simulated,
      z.strictObject({
        driver: z.literal('zfm'),
        place: z.union([serialPlace, tcpPlace]),
        baudRate: z.union([z.literal(57_600), z.literal(115_200)]).default(115_200),
        ...record,
      }),
      z.strictObject({
        driver: z.literal('hid'),
        vendorId: usbId,
        productId: usbId,
        serialNumber: z.string().exactOptional(),
        ...record,
      }),
      z.strictObject({ driver: z.literal('libfprint'), name: z.string().exactOptional() }),
      z.strictObject({
        driver: z.literal('bridge'),
        place: z.union([
          tcpPlace,
          z.strictObject({ program: z.string().min(1), args: z.array(z.string()).default([]) }),
        ]),
        ...record,
      }),
    ])
    .default({ driver: 'simulated' }),
  slipPrinter: z
    .discriminatedUnion('driver', [
      simulated,
      z.strictObject({
        driver: z.literal('escpos'),
        /** `file`: a USB printer, such as `/dev/usb/lp0`; `usb`: one with these ids, wherever it is plugged in. */
        place: z.union([
          serialPlace,
          tcpPlace,
          z.strictObject({ file: z.string().min(1) }),
          z.strictObject({ usb: usbIds }),
        ]),
        baudRate: z.number().int().default(115_200),
        paperMm: z.union([z.literal(58), z.literal(80)]).default(80),
        ...record,
      }),
    ])
    .default({ driver: 'simulated' }),
  /** For the photo sheet and the data sheet. */
  documentPrinter: z
    .discriminatedUnion('driver', [
      none,
      simulated,
      z.strictObject({ driver: z.literal('ipp'), url: z.url() }),
    ])
    .default({ driver: 'none' }),
  /** The column: camera lift, lights, keypad. */
  controlBoard: z
    .discriminatedUnion('driver', [
      none,
      simulated,
      z.strictObject({
        driver: z.literal('serial'),
        place: serialPlace,
        baudRate: z.number().int().default(115_200),
        ...record,
      }),
    ])
    .default({ driver: 'none' }),
  /** `keyboard`: a reader that types; the screen listens to it. */
  codeReader: z
    .discriminatedUnion('driver', [
      none,
      simulated,
      z.strictObject({ driver: z.literal('keyboard') }),
      z.strictObject({
        driver: z.literal('serial'),
        place: serialPlace,
        baudRate: z.number().int().default(9_600),
      }),
    ])
    .default({ driver: 'none' }),
};

/**
 * The terminal's devices. Without any configuration all are simulated, as on a developer's desk. A configuration that
 * names devices has no column and no code reader unless it names them.
 */
export const deviceConfiguration = z.strictObject(fields).default({
  camera: { driver: 'simulated' },
  fingerprintScanner: { driver: 'simulated' },
  slipPrinter: { driver: 'simulated' },
  documentPrinter: { driver: 'simulated' },
  controlBoard: { driver: 'simulated' },
  codeReader: { driver: 'simulated' },
});
export type DeviceConfiguration = z.infer<typeof deviceConfiguration>;
