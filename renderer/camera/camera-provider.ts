import { SteerableClock } from '../../domain/clock.ts';
import { type CitizenState, neutralCitizen } from '../../domain/station-api/dev-calls.ts';
import { type CameraPad, withoutPad } from '../../drivers/camera/pad.ts';
import type { Camera } from '../../drivers/camera/port.ts';
import { createSimulatedPad } from '../../drivers/camera/simulated/pad.ts';
import { call } from '../station/client.ts';
import { useMirror } from '../station/store.ts';
import { withFacts } from './camera-facts.ts';
import { stationPictures } from './station-pictures.ts';

type CameraControl = {
  citizen: () => CitizenState;
  faults: () => readonly string[];
  onChange: (listener: () => void) => () => void;
};

/** The dock and the tests steer the virtual citizen through the station's `dev` topic. */
const control: CameraControl = {
  citizen: () => {
    const { dev } = useMirror.getState();
    // A camera that is raised sees the person further down.
    return dev ? { ...dev.citizen, y: dev.citizen.y - dev.cameraHeight } : neutralCitizen;
  },
  faults: () => useMirror.getState().dev?.faults.camera ?? [],
  onChange: (listener) =>
    useMirror.subscribe((state, before) => {
      if (state.dev !== before.dev) listener();
    }),
};

async function createCamera(driver: string, label: string): Promise<Camera> {
  if (driver === 'simulated') {
    const { createSimulatedCamera } = await import('../../drivers/camera/simulated/camera.ts');
    return createSimulatedCamera({ baseUrl: './citizens/', control });
  }
  if (driver === 'uvc') {
    const { createUvcCamera } = await import('../../drivers/camera/uvc/camera.ts');
    const controls = terminal()?.cameraControls ?? {};
    return createUvcCamera({ clock: new SteerableClock(), controls, ...(label ? { label } : {}) });
  }
  const { createRemoteCamera } = await import('../../drivers/camera/remote/camera.ts');
  return createRemoteCamera(stationPictures, new SteerableClock());
}

const terminal = () => useMirror.getState().snapshot?.terminal;
const driver = () => terminal()?.devices.find((device) => device.kind === 'camera')?.driver ?? 'uvc';

/** Whatever detects attacks on this terminal's camera. */
export const cameraPad = (): CameraPad =>
  driver() === 'simulated' ? createSimulatedPad(control) : withoutPad;

let current: Promise<Camera> | null = null;
let currentFor = '';

/** Which camera the terminal has; another text after the technician has chosen another. */
export const wantedCamera = (shown = terminal()): string =>
  JSON.stringify([
    shown?.devices.find(({ kind }) => kind === 'camera')?.driver,
    shown?.cameraLabel,
    shown?.cameraControls,
  ]);

/**
 * The terminal's camera. It watches its device from the first call on and tells the station how it is; the picture
 * itself is opened only when somebody asks for it.
 */
export function camera(): Promise<Camera> {
  const wanted = wantedCamera();
  // While no station answers the one that is there stays.
  if (terminal() && wanted !== currentFor) {
    void current?.then((other) => other.close());
    current = null;
    currentFor = wanted;
  }
  current ??= createCamera(driver(), terminal()?.cameraLabel ?? '')
    .then(withFacts)
    .then((opened) => {
      void call('camera.report', { condition: opened.condition() });
      opened.onCondition((condition) => {
        if (condition.code !== 'closed') void call('camera.report', { condition });
      });
      return opened;
    });
  return current;
}

/** Ends the picture (the camera's light goes out) and goes on watching the device. */
export async function releaseCamera(): Promise<void> {
  const used = current;
  current = null;
  await (await used)?.close();
  await camera();
}
