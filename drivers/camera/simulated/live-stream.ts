import type { Clock, TimerId } from '../../../domain/clock.ts';
import { loseTrack } from '../lose-track.ts';
import { liveSize } from './studio.ts';

/**
 * A MediaStream of frames that somebody draws. A timer, not requestAnimationFrame: it goes on in hidden windows. The
 * pixels go through a plain 2D canvas: with software GL three times as fast as captureStream on the WebGL canvas.
 * Drawing ends as soon as the viewer stops the track.
 */
export class LiveStream {
  readonly media: MediaStream;
  readonly #track: CanvasCaptureMediaStreamTrack;
  readonly #clock: Clock;
  #timer: TimerId;
  readonly #tick: () => Promise<void>;
  #draws = false;
  #hurries = false;

  /** `draw` leaves the image alone when nothing has changed. */
  constructor(clock: Clock, framesPerSecond: () => number, draw: (image: ImageData) => Promise<void>) {
    const canvas = document.createElement('canvas');
    canvas.width = liveSize.width;
    canvas.height = liveSize.height;
    const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
    if (!context) throw new Error('no 2D canvas');
    const image = context.createImageData(liveSize.width, liveSize.height);
    this.media = canvas.captureStream(0);
    const [track] = this.media.getVideoTracks();
    if (!(track instanceof CanvasCaptureMediaStreamTrack)) throw new Error('no track of a canvas');
    this.#track = track;
    this.#clock = clock;
    this.#tick = async () => {
      if (!this.live) return;
      const begun = clock.now();
      this.#draws = true;
      this.#hurries = false;
      await draw(image);
      if (!this.live) return;
      // Also what has not changed: of a canvas that nobody touches no frame comes, as if the camera were lost.
      context.putImageData(image, 0, 0);
      track.requestFrame();
      const now = clock.now();
      // At least half the time is left to whoever looks at the picture.
      const rest = Math.max(1, now - begun);
      this.#draws = false;
      this.#next(this.#hurries ? 0 : Math.max(rest, begun + 1000 / framesPerSecond() - now));
    };
    this.#timer = clock.setTimeout(this.#tick, 0);
  }

  /** Something changed: the next picture comes at once, not only when its turn is. */
  hurry(): void {
    this.#hurries = true;
    if (this.live && !this.#draws) this.#next(0);
  }

  #next(milliseconds: number): void {
    this.#clock.clearTimeout(this.#timer);
    this.#timer = this.#clock.setTimeout(this.#tick, milliseconds);
  }

  get live(): boolean {
    return this.#track.readyState === 'live';
  }

  /** Ends the stream as a lost camera does: viewers get `ended`. */
  end(): void {
    this.#clock.clearTimeout(this.#timer);
    loseTrack(this.#track);
  }
}
