import type { FingerImage } from '../../domain/captures/fingerprint.ts';
import { estimateQuality } from './estimate.ts';
import { isBlank } from './image/blank.ts';
import { removeNearWhiteFrame } from './image/near-white-frame.ts';
import { resampleTo500 } from './image/resample.ts';
import { fingerShape } from './measures/finger-shape.ts';
import type { Measures } from './measures/measures.ts';
import { minutiaeMeasures } from './measures/minutiae-measures.ts';
import { pictureMeasures } from './measures/native-measures.ts';
import { regionOfInterest } from './measures/region-of-interest.ts';
import { extractMinutiae } from './minutiae/extract-minutiae.ts';
import type { Minutia } from './minutiae/minutia.ts';
import type { FingerQuality } from './quality-provider.ts';

/** Everything the terminal knows of one capture. */
export interface FingerAnalysis {
  /** NFIQ 2's native quality measures by their names there (ISO/IEC 29794-4). */
  readonly measures: Measures;
  /** Surest first, in pixels of the whole image at 500 ppi. */
  readonly minutiae: readonly Minutia[];
  /** Built-in quality estimate; not NFIQ 2. */
  readonly estimate: FingerQuality;
  /** No print on it: empty, uniform or without any ridges. */
  readonly blank: boolean;
}

/** Measures a capture. Images of other resolutions are brought to 500 ppi first. Pure and deterministic. */
export function analyseFinger(capture: FingerImage): FingerAnalysis {
  const { image, left, top } = removeNearWhiteFrame(resampleTo500(capture, capture.ppi));
  const region = regionOfInterest(image);
  const minutiae = extractMinutiae(image);
  const measures = { ...pictureMeasures(image, region), ...minutiaeMeasures(image, minutiae) };
  const blank = isBlank(image);
  const shape = fingerShape(region, image.width);
  return {
    measures,
    minutiae: minutiae.map((minutia) => ({ ...minutia, x: minutia.x + left, y: minutia.y + top })),
    estimate: estimateQuality({ measures, minutiae, shape }, blank),
    blank,
  };
}
