import { z } from 'zod';

/** Where a serial device hangs: a fixed path, or found by its USB ids wherever it is plugged in. */
const serialPlace = z.union([
  z.strictObject({ path: z.string().min(1) }),
  z.strictObject({
    vendorId: z.string().regex(/^[0-9a-f]{4}$/i),
    productId: z.string().regex(/^[0-9a-f]{4}$/i),
    serialNumber: z.string().optional(),
  }),
]);

const none = z.strictObject({ driver: z.literal('none') });
const simulated = z.strictObject({ driver: z.literal('simulated') });

const fields = {
  camera: z
    .discriminatedUnion('driver', [
      simulated,
      z.strictObject({ driver: z.literal('uvc'), label: z.string().max(80).default('') }),
    ])
    .default({ driver: 'simulated' }),
  fingerprintScanner: simulated.default({ driver: 'simulated' }),
  slipPrinter: simulated.default({ driver: 'simulated' }),
  /** The column: camera lift, lights, keypad. */
  controlBoard: z
    .discriminatedUnion('driver', [
      none,
      simulated,
      z.strictObject({
        driver: z.literal('serial'),
        place: serialPlace,
        baudRate: z.number().int().default(115_200),
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
  controlBoard: { driver: 'simulated' },
  codeReader: { driver: 'simulated' },
});
export type DeviceConfiguration = z.infer<typeof deviceConfiguration>;
