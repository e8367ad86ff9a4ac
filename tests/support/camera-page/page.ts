import { SteerableClock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok } from '../../../domain/result.ts';
import { neutralCitizen } from '../../../domain/station-api/dev-calls.ts';
import type { Camera, CameraFailureCode } from '../../../drivers/camera/port.ts';
import { createRemoteCamera, type RemotePictures } from '../../../drivers/camera/remote/camera.ts';
import { createSimulatedCamera } from '../../../drivers/camera/simulated/camera.ts';
import { createUvcCamera } from '../../../drivers/camera/uvc/camera.ts';

/**
 * A page with one camera of the screen, for the contract of its drivers; answers through `window.cameraPage`. The test
 * plays the station for a camera that lives there.
 */
const clock = new SteerableClock();
let faults: readonly string[] = [];
const faultListeners = new Set<() => void>();
let condition: DeviceCondition = { state: 'starting', code: null };
const conditionListeners = new Set<(condition: DeviceCondition) => void>();
const frameListeners = new Set<(jpeg: Uint8Array<ArrayBuffer>) => void>();
const bytesOf = (base64: string) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

declare global {
  interface Window {
    cameraPage: typeof cameraPage;
    setPreview: (on: boolean) => Promise<boolean>;
    /** The still as base64; null when there is none. */
    stationStill: () => Promise<string | null>;
  }
}

const pictures: RemotePictures = {
  condition: () => condition,
  onCondition: (listener) => {
    conditionListeners.add(listener);
    return () => conditionListeners.delete(listener);
  },
  setPreview: (on) => window.setPreview(on),
  onFrame: (listener) => {
    frameListeners.add(listener);
    return () => frameListeners.delete(listener);
  },
  still: async () => {
    const still = await window.stationStill();
    return still === null ? fail({ code: 'disconnected' }) : ok(bytesOf(still));
  },
  stillWidth: null,
};

const create = {
  simulated: (): Camera =>
    createSimulatedCamera({
      baseUrl: './citizens/',
      control: {
        citizen: () => neutralCitizen,
        faults: () => faults,
        onChange: (listener) => {
          faultListeners.add(listener);
          return () => faultListeners.delete(listener);
        },
      },
    }),
  uvc: (): Camera => createUvcCamera({ clock, label: 'film' }),
  remote: (): Camera => createRemoteCamera(pictures, clock),
};

/** Every track that a camera of this page was ever given. */
const tracks: MediaStreamTrack[] = [];
const getUserMedia = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
navigator.mediaDevices.getUserMedia = async (constraints) => {
  const stream = await getUserMedia(constraints);
  tracks.push(...stream.getTracks());
  return stream;
};
const captureStream = HTMLCanvasElement.prototype.captureStream;
HTMLCanvasElement.prototype.captureStream = function (this: HTMLCanvasElement, rate?: number) {
  const stream = rate === undefined ? captureStream.call(this) : captureStream.call(this, rate);
  tracks.push(...stream.getTracks());
  return stream;
};

const video = document.querySelector('video');
if (!video) throw new Error('no video');
let camera: Camera;
let stream: MediaStream | null = null;
let ended = false;
let stills = new AbortController();

type Size = { width: number; height: number };
type Outcome<T> = T | CameraFailureCode;

const cameraPage = {
  create(driver: keyof typeof create): void {
    camera = create[driver]();
  },
  /** Opens the live picture; resolves when it is on the screen. */
  async show(): Promise<Outcome<Size>> {
    const [opened, again] = await Promise.all([camera.previewStream(), camera.previewStream()]);
    if (!opened.ok) return opened.failure.code;
    if (!again.ok || again.value !== opened.value) throw new Error('not the same stream for every caller');
    stream = opened.value;
    ended = false;
    stream.getVideoTracks()[0]?.addEventListener('ended', () => {
      ended = true;
    });
    video.srcObject = stream;
    await video.play();
    return { width: video.videoWidth, height: video.videoHeight };
  },
  /** Resolves when so many more pictures were on the screen. */
  frames(count: number): Promise<void> {
    return new Promise((resolve) => {
      const next = (left: number) => () => {
        if (left > 1) video.requestVideoFrameCallback(next(left - 1));
        else resolve();
      };
      video.requestVideoFrameCallback(next(count));
    });
  },
  async still(): Promise<Outcome<Size>> {
    stills = new AbortController();
    const still = await camera.captureStill(stills.signal);
    if (!still.ok) return still.failure.code;
    const { width, height } = still.value;
    still.value.close();
    return { width, height };
  },
  cancelStill: () => stills.abort(),
  stillWidth: () => camera.stillWidth,
  condition: () => camera.condition(),
  ended: () => ended,
  /** As a viewer does who has seen enough. */
  stopTrack(): void {
    for (const track of stream?.getTracks() ?? []) track.stop();
  },
  liveTracks: () => tracks.filter(({ readyState }) => readyState === 'live').length,
  close: () => camera.close(),
  /** Of the simulated camera. */
  setFaults(set: readonly string[]): void {
    faults = set;
    for (const listener of faultListeners) listener();
  },
  /** Of the station that the test plays. */
  setCondition(told: DeviceCondition): void {
    condition = told;
    for (const listener of conditionListeners) listener(told);
  },
  stationCondition: () => condition,
  stationFrame(base64: string): void {
    for (const listener of [...frameListeners]) listener(bytesOf(base64));
  },
  listeners: () => faultListeners.size + conditionListeners.size + frameListeners.size,
};
window.cameraPage = cameraPage;
