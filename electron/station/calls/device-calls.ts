import { ok } from '../../../domain/result.ts';
import type { CameraHeight } from '../devices/camera-height.ts';
import type { Devices } from '../devices/devices.ts';
import { type Handlers, refuse } from './router.ts';

/** What the screen process tells about the camera and the keyboard, which live there, and asks of the column. */
export function deviceCalls(devices: Devices, cameraHeight: CameraHeight, takePhotoCode: () => boolean) {
  return {
    'camera.report': ({ condition }) => {
      devices.reportCamera(condition);
      return ok(null);
    },
    'camera.nudge': async ({ direction }) => ok({ moves: await cameraHeight.nudge(direction) }),
    'photo.code': () => (takePhotoCode() ? ok(null) : refuse('not-now')),
  } satisfies Partial<Handlers>;
}
