import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import type { Camera, CameraFailureCode } from '../port.ts';

/** The station's side of a camera that lives there. */
export type RemotePictures = {
  condition: () => DeviceCondition;
  onCondition: (listener: (condition: DeviceCondition) => void) => () => void;
  setPreview: (on: boolean) => Promise<boolean>;
  onFrame: (listener: (jpeg: Uint8Array<ArrayBuffer>) => void) => () => void;
  still: () => Promise<Result<Uint8Array<ArrayBuffer>, { code: CameraFailureCode }>>;
};

type Failure = { code: CameraFailureCode };

/** A camera in the station, on the screen: its JPEG pictures become a live stream like any other camera's. */
class RemoteCamera implements Camera {
  readonly id = 'station-camera';
  readonly stillWidth = null;
  readonly #pictures: RemotePictures;
  #stream: MediaStream | null = null;
  #stopFrames: () => void = () => {};
  #closed = false;

  constructor(pictures: RemotePictures) {
    this.#pictures = pictures;
  }

  condition(): DeviceCondition {
    return this.#closed ? { state: 'down', code: 'closed' } : this.#pictures.condition();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#pictures.onCondition(listener);
  }

  async previewStream(): Promise<Result<MediaStream, Failure>> {
    if (this.#closed) return fail({ code: 'closed' });
    if (this.#stream) return ok(this.#stream);
    if (this.#pictures.condition().state === 'down') return fail({ code: 'disconnected' });
    const canvas = document.createElement('canvas');
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this page has no canvas');
    const first = new Promise<void>((resolve) => {
      this.#stopFrames = this.#pictures.onFrame((jpeg) => {
        void createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' })).then((picture) => {
          if (canvas.width !== picture.width) canvas.width = picture.width;
          if (canvas.height !== picture.height) canvas.height = picture.height;
          context.drawImage(picture, 0, 0);
          picture.close();
          resolve();
        });
      });
    });
    if (!(await this.#pictures.setPreview(true))) {
      this.#stopFrames();
      return fail({ code: 'disconnected' });
    }
    // A canvas without its size yet would give a stream of another one.
    await first;
    this.#stream = canvas.captureStream();
    return ok(this.#stream);
  }

  async captureStill(signal: AbortSignal): Promise<Result<ImageBitmap, Failure>> {
    if (this.#closed) return fail({ code: 'closed' });
    if (signal.aborted) return fail({ code: 'cancelled' });
    const still = await this.#pictures.still();
    if (!still.ok) return still;
    if (signal.aborted) return fail({ code: 'cancelled' });
    return ok(await createImageBitmap(new Blob([still.value], { type: 'image/jpeg' })));
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    this.#stopFrames();
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = null;
    await this.#pictures.setPreview(false);
  }
}

export const createRemoteCamera = (pictures: RemotePictures): Camera => new RemoteCamera(pictures);
