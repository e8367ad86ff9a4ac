import { type MeasureName, measureNames, type PhotoMeasures } from '../../../domain/photo/measures.ts';

/** Frames further apart than this say nothing about each other. */
const longestMs = 400;

/** Counts, measures of things that come and go within a frame and the quiet line of the eyes are not drawn out. */
const momentary: ReadonlySet<MeasureName> = new Set(['faces', 'eyeGap', 'gaze', 'roll']);

/**
 * The mean of a frame's measures and those of the frame before: halves the noise that a single small fit of the mesh
 * has, at the price of one frame's delay.
 */
export class Smoothing {
  #last: { at: number; measures: PhotoMeasures } | null = null;

  smooth<M extends PhotoMeasures>(measures: M, now: number): M {
    const last = this.#last && now - this.#last.at <= longestMs ? this.#last.measures : {};
    this.#last = { at: now, measures };
    const smoothed = { ...measures };
    for (const name of measureNames) {
      const value = measures[name];
      const before = momentary.has(name) ? undefined : last[name];
      if (value !== undefined && before !== undefined) smoothed[name] = (value + before) / 2;
    }
    return smoothed;
  }

  reset(): void {
    this.#last = null;
  }
}
