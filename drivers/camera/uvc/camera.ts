import type { Clock } from '../../../domain/clock.ts';
import type { CameraControls } from '../../../domain/devices/camera-controls.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import { awaitedStill } from '../awaited-still.ts';
import { cropRectangle } from '../crop.ts';
import { cameraFailure } from '../failures.ts';
import type { Camera, CameraFailureCode } from '../port.ts';
import { applyControls } from './controls.ts';
import { type CameraSelection, selectCamera } from './select.ts';
import { stillWidth, takeStill } from './still.ts';

export type UvcCameraOptions = CameraSelection & { clock: Clock; controls?: CameraControls };

type Failure = { code: CameraFailureCode };

/** More than any camera has: the browser then takes the largest size. */
const largest = { width: { ideal: 10_000 }, height: { ideal: 10_000 } };

/** A USB camera (UVC) or any other that the browser's getUserMedia gives. */
class UvcCamera implements Camera {
  readonly id: string;
  readonly #selection: CameraSelection;
  readonly #clock: Clock;
  readonly #controls: CameraControls;
  readonly #condition = new ConditionSource({ state: 'starting', code: null });
  readonly #closed = new AbortController();
  #stream: MediaStream | null = null;
  #opening: Promise<Result<MediaStream, Failure>> | null = null;
  #stillWidth: number | null = null;

  constructor({ clock, controls = {}, ...selection }: UvcCameraOptions) {
    this.#controls = controls;
    this.id = `uvc-camera ${selection.label ?? selection.deviceId ?? ''}`.trim().slice(0, 80);
    this.#selection = selection;
    this.#clock = clock;
    navigator.mediaDevices.addEventListener('devicechange', () => void this.#look(), {
      signal: this.#closed.signal,
    });
    void this.#look();
  }

  /** Known when the live picture is there. */
  get stillWidth(): number | null {
    return this.#stillWidth;
  }

  condition() {
    return this.#condition.get();
  }

  onCondition(listener: Parameters<ConditionSource['on']>[0]): () => void {
    return this.#condition.on(listener);
  }

  async previewStream(): Promise<Result<MediaStream, Failure>> {
    if (this.#closed.signal.aborted) return fail({ code: 'closed' });
    if (this.#track()) return ok(this.#stream ?? new MediaStream());
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async captureStill(signal: AbortSignal): Promise<Result<ImageBitmap, Failure>> {
    const stream = await this.previewStream();
    if (!stream.ok) return stream;
    if (signal.aborted) return fail({ code: 'cancelled' });
    const track = this.#track();
    if (!track) return fail({ code: 'disconnected' });
    const still = await awaitedStill(takeStill(track), this.#clock, [
      [signal, 'abort', 'cancelled'],
      [this.#closed.signal, 'abort', 'closed'],
      [track, 'ended', 'disconnected'],
    ]);
    if (!still.ok) return still;
    const { width, height } = still.value;
    const crop = cropRectangle(width, height);
    if (crop.ok) return still;
    still.value.close();
    this.#condition.set({ state: 'down', code: 'resolution-too-low' });
    return crop;
  }

  async close(): Promise<void> {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    this.#stop();
    this.#condition.set({ state: 'down', code: 'closed' });
  }

  async #open(): Promise<Result<MediaStream, Failure>> {
    try {
      const device = await this.#find();
      // Labels are hidden until the first permission: then open any camera once and look again.
      const video = { ...largest, ...(device ? { deviceId: { exact: device.deviceId } } : {}) };
      let stream = await navigator.mediaDevices.getUserMedia({ video });
      const chosen = await this.#find();
      if (!chosen) {
        stopTracks(stream);
        return this.#failed('not-found');
      }
      if (!device && stream.getVideoTracks()[0]?.getSettings().deviceId !== chosen.deviceId) {
        stopTracks(stream);
        stream = await navigator.mediaDevices.getUserMedia({
          video: { ...largest, deviceId: { exact: chosen.deviceId } },
        });
      }
      if (this.#closed.signal.aborted) {
        stopTracks(stream);
        return fail({ code: 'closed' });
      }
      const [track] = stream.getVideoTracks();
      if (track) await applyControls(track, this.#controls);
      this.#stillWidth = track ? await stillWidth(track) : null;
      track?.addEventListener('ended', () => {
        if (this.#stream !== stream) return;
        this.#stop();
        this.#condition.set({ state: 'down', code: 'disconnected' });
      });
      this.#stream = stream;
      this.#condition.set({ state: 'ok', code: null });
      return ok(stream);
    } catch (error) {
      const code = cameraFailure(error);
      if (!code) throw error;
      return this.#failed(code);
    }
  }

  /** Devices came or went: notices the return of a lost camera and the loss of an idle one. */
  async #look(): Promise<void> {
    const devices = await navigator.mediaDevices.enumerateDevices().catch(() => []);
    if (this.#closed.signal.aborted) return;
    const cameras = devices.filter((device) => device.kind === 'videoinput');
    const labelled = cameras.some((device) => device.label !== '');
    const present = labelled ? selectCamera(cameras, this.#selection) !== undefined : cameras.length > 0;
    const { state, code } = this.#condition.get();
    const wasThere = state === 'ok' || code === 'disconnected';
    if (!present) this.#condition.set({ state: 'down', code: wasThere ? 'disconnected' : 'not-found' });
    else if (!this.#track()) this.#condition.set({ state: 'ok', code: null });
  }

  async #find(): Promise<MediaDeviceInfo | undefined> {
    const devices = await navigator.mediaDevices.enumerateDevices();
    // Before the permission ids and labels are empty.
    return selectCamera(
      devices.filter((device) => device.deviceId !== ''),
      this.#selection,
    );
  }

  #track(): MediaStreamTrack | undefined {
    return this.#stream?.getVideoTracks().find((track) => track.readyState === 'live');
  }

  #stop(): void {
    if (this.#stream) stopTracks(this.#stream);
    this.#stream = null;
  }

  #failed(code: CameraFailureCode): Result<never, Failure> {
    this.#condition.set({ state: 'down', code });
    return fail({ code });
  }
}

const stopTracks = (stream: MediaStream) => {
  for (const track of stream.getTracks()) track.stop();
};

/** Opens the camera with the first call of `previewStream` or `captureStill`; watches from now on whether it is there. */
export const createUvcCamera = (options: UvcCameraOptions): Camera => new UvcCamera(options);
