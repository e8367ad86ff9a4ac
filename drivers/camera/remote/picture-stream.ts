import type { Clock, TimerId } from '../../../domain/clock.ts';
import { loseTrack } from '../lose-track.ts';

export type PictureStreamOptions = {
  onFrame: (listener: (jpeg: Uint8Array<ArrayBuffer>) => void) => () => void;
  clock: Clock;
  /** The connection's end: the stream ends with it. */
  lost: AbortSignal;
  /** True while no picture is to be expected. */
  busy: () => boolean;
  onSilence: () => void;
  /** The viewer has stopped the track. */
  onUnwatched: () => void;
};

/** Longer than any camera takes from one live picture to the next. */
const silenceMs = 10_000;

/**
 * JPEG pictures, one after the other, as a live stream. A picture that comes while another is drawn is left out, and a
 * broken one changes nothing.
 */
export class PictureStream {
  /** With the first picture; null when the connection ends before. */
  readonly media: Promise<MediaStream | null>;
  readonly #options: PictureStreamOptions;
  readonly #canvas = document.createElement('canvas');
  readonly #context: CanvasRenderingContext2D;
  readonly #stopFrames: () => void;
  #begun: (media: MediaStream | null) => void = () => {};
  #track: MediaStreamTrack | null = null;
  #silence: TimerId | undefined;
  #drawing = false;
  #ended = false;

  constructor(options: PictureStreamOptions) {
    this.#options = options;
    const context = this.#canvas.getContext('2d', { alpha: false });
    if (!context) throw new Error('no 2D canvas');
    this.#context = context;
    this.media = new Promise((resolve) => {
      this.#begun = resolve;
    });
    this.#stopFrames = options.onFrame((jpeg) => void this.#show(jpeg));
    options.lost.addEventListener('abort', () => this.end());
    this.#listen();
  }

  get live(): boolean {
    return this.#track?.readyState === 'live';
  }

  end(): void {
    this.#ended = true;
    this.#stopFrames();
    if (this.#silence !== undefined) this.#options.clock.clearTimeout(this.#silence);
    if (this.#track) loseTrack(this.#track);
    this.#begun(null);
  }

  async #show(jpeg: Uint8Array<ArrayBuffer>): Promise<void> {
    if (this.#track && !this.live) {
      this.end();
      return this.#options.onUnwatched();
    }
    if (this.#drawing) return;
    this.#drawing = true;
    const picture = await decodedPicture(jpeg);
    this.#drawing = false;
    if (!picture) return;
    if (!this.#ended) this.#draw(picture);
    picture.close();
  }

  #draw(picture: ImageBitmap): void {
    if (this.#canvas.width !== picture.width) this.#canvas.width = picture.width;
    if (this.#canvas.height !== picture.height) this.#canvas.height = picture.height;
    this.#context.drawImage(picture, 0, 0);
    this.#listen();
    if (this.#track) return;
    // Not before the canvas has its size: the stream would be one of another size.
    const media = this.#canvas.captureStream();
    this.#track = media.getVideoTracks()[0] ?? null;
    this.#begun(media);
  }

  #listen(): void {
    const { clock, busy, onSilence } = this.#options;
    if (this.#silence !== undefined) clock.clearTimeout(this.#silence);
    this.#silence = clock.setTimeout(() => (busy() ? this.#listen() : onSilence()), silenceMs);
  }
}

/** The picture in these bytes; null when there is none. */
export const decodedPicture = (jpeg: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> =>
  createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' })).catch(() => null);
