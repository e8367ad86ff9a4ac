import { z } from 'zod';
import { type DeviceChoice, type DeviceName, deviceWays } from '../../../domain/technician/device-set-up.ts';

const usbIds = z.object({ vendorId: z.string(), productId: z.string(), serialNumber: z.string().optional() });

/** What of a device in `terminal.yaml` says where it is; in one of these shapes (device-configuration.ts). */
const placed = z.object({
  driver: z.string(),
  place: z
    .union([
      usbIds,
      z.object({ path: z.string() }),
      z.object({ file: z.string() }),
      z.object({ usb: usbIds }),
      z.object({ host: z.string(), port: z.number() }),
      z.object({ program: z.string(), args: z.array(z.string()).default([]) }),
    ])
    .optional(),
  ...usbIds.partial().shape,
  label: z.string().optional(),
  model: z.string().optional(),
  name: z.string().optional(),
  folder: z.string().optional(),
  url: z.string().optional(),
});
type Placed = z.infer<typeof placed>;
const placeKeys = new Set(Object.keys(placed.shape));

/** Where the name of a device stands. */
const nameKeys: Record<string, string> = { uvc: 'label', gphoto2: 'model', libfprint: 'name' };

/** A device of the configuration as the technician's page shows it. */
export function choiceOf(device: DeviceName, configured: unknown): DeviceChoice {
  const written = placed.parse(configured);
  const ways = deviceWays[device].filter(({ driver }) => driver === written.driver);
  const way = ways.find(({ form }) => form === formOf(written)) ?? ways[0];
  if (!way) throw new Error(`no way to ${device} by ${written.driver}`);
  return { device, ...way, place: placeText(written) };
}

function formOf({ place }: Placed): DeviceChoice['form'] | undefined {
  if (!place) return undefined;
  if ('host' in place) return 'network';
  if ('program' in place) return 'program';
  return 'usb' in place || 'file' in place ? 'usb-printer' : 'serial';
}

function placeText({ place, label, model, name, folder, url, ...ids }: Placed): string {
  const own = usbIds.safeParse(ids);
  if (own.success) return idsText(own.data);
  if (!place) return label ?? model ?? name ?? folder ?? url ?? '';
  if ('host' in place) return `${place.host}:${place.port}`;
  if ('program' in place) return [place.program, ...place.args].join(' ');
  if ('path' in place) return place.path;
  if ('file' in place) return place.file;
  return idsText('usb' in place ? place.usb : place);
}

/** USB ids as they are written in one line. */
export const idsText = ({ vendorId, productId, serialNumber }: z.infer<typeof usbIds>): string =>
  [vendorId, productId, ...(serialNumber ? [serialNumber] : [])].join(':');

/**
 * What `terminal.yaml` says of a device when this is chosen; undefined when the place is not written as its form wants.
 * Beside its place it keeps what was set for the same driver (`before`): line speed, paper, the camera's controls. Which
 * program is run is the administrator's to say: at the screen one can only stay.
 */
export function writtenDevice(
  { device, driver, form, place }: DeviceChoice,
  before: unknown,
): object | undefined {
  if (!deviceWays[device].some((way) => way.driver === driver && way.form === form)) return undefined;
  if (form === 'program') return runs(before, place) ? z.looseObject({}).parse(before) : undefined;
  const where = written(form, driver, place);
  if (!where) return undefined;
  const kept = placed.safeParse(before).data?.driver === driver ? z.looseObject({}).parse(before) : {};
  const others = Object.entries(kept).filter(([key]) => !placeKeys.has(key));
  return { driver, ...where, ...Object.fromEntries(others) };
}

/** Whether the device is driven by this program already. */
function runs(before: unknown, program: string): boolean {
  const { success, data } = placed.safeParse(before);
  return success && formOf(data) === 'program' && placeText(data) === program;
}

function written(
  form: Exclude<DeviceChoice['form'], 'program'>,
  driver: string,
  text: string,
): object | undefined {
  const [, host, port] = /^([^\s:/]+):(\d{1,5})$/.exec(text) ?? [];
  const isFile = /^(\/\S+|COM\d+)$/i.test(text);
  const ids = idsOf(text);
  switch (form) {
    case 'none':
      return {};
    case 'name':
      return text === '' ? {} : { [nameKeys[driver] ?? 'name']: text };
    case 'folder':
      return text === '' ? undefined : { folder: text };
    case 'url':
      return URL.canParse(text) ? { url: text } : undefined;
    case 'hid':
      return ids;
    case 'serial':
      return ids ? { place: ids } : isFile ? { place: { path: text } } : undefined;
    case 'usb-printer':
      return ids ? { place: { usb: ids } } : isFile ? { place: { file: text } } : undefined;
    case 'network':
      return host === undefined ? undefined : { place: { host, port: Number(port) } };
  }
}

function idsOf(text: string): z.infer<typeof usbIds> | undefined {
  const [, vendorId, productId, serialNumber] = /^([0-9a-f]{4}):([0-9a-f]{4})(?::(\S+))?$/i.exec(text) ?? [];
  if (vendorId === undefined || productId === undefined) return undefined;
  return { vendorId, productId, ...(serialNumber === undefined ? {} : { serialNumber }) };
}
