import type { DeviceCondition } from '../../domain/devices/condition.ts';
import { fail, ok } from '../../domain/result.ts';
import type { RemotePictures } from '../../drivers/camera/remote/camera.ts';
import { call, cameraFrames } from '../station/client.ts';
import { useMirror } from '../station/store.ts';

const starting: DeviceCondition = { state: 'starting', code: null };
const condition = (): DeviceCondition =>
  useMirror.getState().snapshot?.terminal.devices.find(({ kind }) => kind === 'camera')?.condition ??
  starting;

/** The pictures of a camera that lives in the station, through its calls and its topic. */
export const stationPictures: RemotePictures = {
  condition,
  onCondition: (listener) => {
    let before = condition();
    return useMirror.subscribe(() => {
      const now = condition();
      if (now.state === before.state && now.code === before.code) return;
      before = now;
      listener(now);
    });
  },
  setPreview: async (on) => (await call('camera.preview', { on })).ok,
  onFrame: (listener) => {
    cameraFrames.add(listener);
    return () => cameraFrames.delete(listener);
  },
  stillWidth: null,
  still: async () => {
    const still = await call('camera.still', null);
    return still.ok ? ok(still.value.jpeg) : fail({ code: 'disconnected' });
  },
};
