/** A ridge ending or bifurcation, in pixels of a 500 ppi image from its upper left corner. */
export interface Minutia {
  readonly x: number;
  readonly y: number;
  /** Direction in degrees 0–360, counter-clockwise from the right (ISO/IEC 19794-2), along the ridge it ends. */
  readonly angle: number;
  readonly type: 'ending' | 'bifurcation' | 'other';
  /** Confidence of the extractor, 0–100. */
  readonly quality: number;
}
