import type { Clock } from '../../../domain/clock.ts';
import type { DeviceCondition } from '../../../domain/devices/condition.ts';
import { fail, ok, type Result } from '../../../domain/result.ts';
import { ConditionSource } from '../../condition-source.ts';
import { awaitedStill } from '../awaited-still.ts';
import type { Camera, CameraFailureCode } from '../port.ts';
import { decodedPicture, PictureStream } from './picture-stream.ts';

/** The station's side of a camera that lives there. */
export type RemotePictures = {
  condition: () => DeviceCondition;
  onCondition: (listener: (condition: DeviceCondition) => void) => () => void;
  setPreview: (on: boolean) => Promise<boolean>;
  onFrame: (listener: (jpeg: Uint8Array<ArrayBuffer>) => void) => () => void;
  still: () => Promise<Result<Uint8Array<ArrayBuffer>, { code: CameraFailureCode }>>;
  /** Pixels across of its stills; null until one was taken. */
  stillWidth: number | null;
};

type Failure = { code: CameraFailureCode };

/** The station itself gives a shutter 20 s. */
const stillMs = 25_000;
const isThere = ({ state }: DeviceCondition) => state === 'ok' || state === 'degraded';

/** A camera in the station, on the screen: its JPEG pictures become a live stream like any other camera's. */
class RemoteCamera implements Camera {
  readonly id = 'station-camera';
  readonly #pictures: RemotePictures;
  readonly #clock: Clock;
  readonly #condition: ConditionSource;
  readonly #unsubscribe: () => void;
  readonly #closed = new AbortController();
  /** Aborted when the camera is lost; then the next one begins. */
  #connection = new AbortController();
  #opening: Promise<Result<MediaStream, Failure>> | null = null;
  #stream: PictureStream | null = null;
  #stills = 0;

  constructor(pictures: RemotePictures, clock: Clock) {
    this.#pictures = pictures;
    this.#clock = clock;
    this.#condition = new ConditionSource(pictures.condition());
    this.#unsubscribe = pictures.onCondition((condition) => {
      if (!isThere(condition)) this.#lose();
      this.#condition.set(condition);
    });
  }

  /** Known with the live picture: before the first one of all a still is taken. */
  get stillWidth(): number | null {
    return this.#pictures.stillWidth;
  }

  condition(): DeviceCondition {
    return this.#condition.get();
  }

  onCondition(listener: (condition: DeviceCondition) => void): () => void {
    return this.#condition.on(listener);
  }

  async previewStream(): Promise<Result<MediaStream, Failure>> {
    if (this.#closed.signal.aborted) return fail({ code: 'closed' });
    this.#opening ??= this.#open().finally(() => {
      this.#opening = null;
    });
    return this.#opening;
  }

  async captureStill(signal: AbortSignal): Promise<Result<ImageBitmap, Failure>> {
    if (this.#closed.signal.aborted) return fail({ code: 'closed' });
    if (signal.aborted) return fail({ code: 'cancelled' });
    if (!isThere(this.#pictures.condition())) return fail({ code: 'disconnected' });
    this.#stills += 1;
    const still = await awaitedStill(
      this.#still(),
      this.#clock,
      [
        [signal, 'abort', 'cancelled'],
        [this.#closed.signal, 'abort', 'closed'],
        [this.#connection.signal, 'abort', 'disconnected'],
      ],
      stillMs,
    );
    this.#stills -= 1;
    if (still.ok) this.#pictures.stillWidth = still.value.width;
    return still;
  }

  async close(): Promise<void> {
    if (this.#closed.signal.aborted) return;
    this.#closed.abort();
    this.#unsubscribe();
    this.#lose();
    this.#condition.set({ state: 'down', code: 'closed' });
    await this.#pictures.setPreview(false);
  }

  async #open(): Promise<Result<MediaStream, Failure>> {
    const running = this.#stream?.live ? await this.#stream.media : null;
    if (running) return ok(running);
    this.#stream?.end();
    if (!isThere(this.#pictures.condition())) return fail({ code: 'disconnected' });
    if (this.stillWidth === null) {
      const first = await this.captureStill(new AbortController().signal);
      if (!first.ok) return first;
      first.value.close();
    }
    const stream = new PictureStream({
      onFrame: this.#pictures.onFrame,
      clock: this.#clock,
      lost: this.#connection.signal,
      busy: () => this.#stills > 0,
      onSilence: () => this.#silent(),
      onUnwatched: () => void this.#pictures.setPreview(false),
    });
    this.#stream = stream;
    if (!(await this.#pictures.setPreview(true))) this.#silent();
    const media = await stream.media;
    if (this.#closed.signal.aborted) {
      // Closed while the station began: it is told once more.
      await this.#pictures.setPreview(false);
      return fail({ code: 'closed' });
    }
    if (!media) return fail({ code: 'disconnected' });
    this.#condition.set(this.#pictures.condition());
    return ok(media);
  }

  async #still(): Promise<ImageBitmap> {
    const still = await this.#pictures.still();
    const picture = still.ok ? await decodedPicture(still.value) : null;
    if (!picture) throw new DOMException('no still', 'UnknownError');
    return picture;
  }

  /** The camera is said to be there, and no picture comes: it has gone, or the station has. */
  #silent(): void {
    this.#lose();
    this.#condition.set({ state: 'down', code: 'disconnected' });
  }

  #lose(): void {
    this.#connection.abort();
    this.#connection = new AbortController();
  }
}

export const createRemoteCamera = (pictures: RemotePictures, clock: Clock): Camera =>
  new RemoteCamera(pictures, clock);
