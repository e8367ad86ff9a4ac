import type { FaceMarks, Point } from '../marks.ts';
import { centreOfEyes, distance, eyeDistance } from './distances.ts';

/** Eye distances per second: about 3 cm/s, above which a still at 1/30 s loses detail. */
const fastest = 0.5;
/** Between frames that follow too closely the marks' own noise would look like motion. */
const shortestMs = 80;
/** After a longer pause the two frames say nothing about speed. */
const longestMs = 1000;

/** Tells from frame to frame whether a face moves: sideways, up and down, or towards the camera. */
export class Motion {
  #last: { at: number; eyes: Point; size: number } | null = null;
  #moving = false;

  isMoving(marks: FaceMarks, now: number): boolean {
    const last = this.#last;
    const elapsed = last ? now - last.at : Number.POSITIVE_INFINITY;
    if (elapsed < shortestMs) return this.#moving;
    const here = { at: now, eyes: centreOfEyes(marks), size: eyeDistance(marks) };
    this.#last = here;
    if (!last || elapsed > longestMs) {
      this.#moving = false;
      return false;
    }
    const way = distance(last.eyes, here.eyes) + Math.abs(here.size - last.size);
    this.#moving = way / here.size / (elapsed / 1000) > fastest;
    return this.#moving;
  }

  reset(): void {
    this.#last = null;
    this.#moving = false;
  }
}
