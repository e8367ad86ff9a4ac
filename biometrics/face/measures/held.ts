import type { PhotoMeasures } from '../../../domain/photo/measures.ts';

/** Measures that are taken again only after `everyMs`, and held meanwhile. */
export class Held {
  readonly #everyMs: number;
  #last: { at: number; measures: PhotoMeasures } | null = null;

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  /** What holds at `now` (milliseconds). */
  async at(now: number, measure: () => Promise<PhotoMeasures>): Promise<PhotoMeasures> {
    if (!this.#last || now - this.#last.at >= this.#everyMs)
      this.#last = { at: now, measures: await measure() };
    return this.#last.measures;
  }

  forget(): void {
    this.#last = null;
  }
}
