import { devicesAsync, HIDAsync } from 'node-hid';
import { z } from 'zod';

/** The few things of node-hid that are used; tests and other libraries fit behind it. */
export interface HidLibrary {
  list(): Promise<HidInfo[]>;
  /** Rejects when the device cannot be opened. */
  open(path: string): Promise<HidHandle>;
}

export interface HidHandle {
  onReport(listener: (report: Uint8Array) => void): void;
  /** The device is gone. */
  onError(listener: () => void): void;
  /** First byte: the report id, 0 where reports have none. Rejects when the device is gone. */
  write(report: Uint8Array): Promise<unknown>;
  close(): Promise<void>;
}

const hidInfo = z.object({
  vendorId: z.number(),
  productId: z.number(),
  path: z.string().optional(),
  serialNumber: z.string().optional(),
  product: z.string().optional(),
  /** What kind of device: 0xff00 and above are vendors' own. */
  usagePage: z.number().optional(),
});
export type HidInfo = z.infer<typeof hidInfo>;

export const nodeHid: HidLibrary = {
  list: async () => z.array(hidInfo).parse(await devicesAsync()),
  open: async (path) => {
    const device = await HIDAsync.open(path);
    return {
      onReport: (listener) => device.on('data', (data: Uint8Array) => listener(data)),
      onError: (listener) => device.on('error', () => listener()),
      write: (report) => device.write(Buffer.from(report)),
      close: () => device.close(),
    };
  },
};
