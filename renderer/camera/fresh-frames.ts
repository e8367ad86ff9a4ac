import type { Clock } from '../../domain/clock.ts';

/** A picture stands still (a lost camera, a hidden window) that has not changed for so long. */
const standstillMs = 1000;

/**
 * The frames of a live picture, each once and as soon as it is on the screen: whoever looked at one twice would take
 * the processor from the next. Callbacks of the video end with the video.
 */
export class FreshFrames {
  readonly #video: HTMLVideoElement;
  readonly #clock: Clock;
  #fresh = true;
  #wake: () => void = () => {};

  constructor(video: HTMLVideoElement, clock: Clock) {
    this.#video = video;
    this.#clock = clock;
    const watch = () => {
      this.#fresh = true;
      this.#wake();
      video.requestVideoFrameCallback(watch);
    };
    video.requestVideoFrameCallback(watch);
  }

  /** The next frame that was not given yet; null while the video shows none, or stands still. */
  async next(): Promise<ImageBitmap | null> {
    if (!this.#fresh) await this.#presented();
    if (!this.#fresh) return null;
    this.#fresh = false;
    const { readyState, videoWidth } = this.#video;
    if (readyState < HTMLMediaElement.HAVE_CURRENT_DATA || videoWidth === 0) return null;
    return createImageBitmap(this.#video);
  }

  #presented(): Promise<void> {
    return new Promise((resolve) => {
      const timer = this.#clock.setTimeout(resolve, standstillMs);
      this.#wake = () => {
        this.#clock.clearTimeout(timer);
        resolve();
      };
    });
  }
}
