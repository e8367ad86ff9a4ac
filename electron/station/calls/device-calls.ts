import { ok } from '../../../domain/result.ts';
import type { Devices } from '../devices/devices.ts';
import type { Handlers } from './router.ts';

/** What the screen process tells about the camera, which lives there. */
export function deviceCalls(devices: Devices) {
  return {
    'camera.report': ({ condition }) => {
      devices.reportCamera(condition);
      return ok(null);
    },
  } satisfies Partial<Handlers>;
}
