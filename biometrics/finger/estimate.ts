import type { FingerShape } from './measures/finger-shape.ts';
import type { Measures } from './measures/measures.ts';
import type { Minutia } from './minutiae/minutia.ts';
import { type FingerQuality, failedQuality } from './quality-provider.ts';

/** Identity of the built-in estimate; the version changes with every change of its numbers. */
export const estimateId = 'ausweis-terminal-quality-estimate';
export const estimateVersion = '2.0';

/** One shortcoming of a capture: nothing below `poor`, everything at `good`; it costs at most the share `cost`. */
interface Criterion {
  readonly poor: number;
  readonly good: number;
  readonly cost: number;
  readonly value: (capture: Capture) => number;
}

interface Capture {
  readonly measures: Measures;
  readonly minutiae: readonly Minutia[];
  readonly shape: FingerShape;
}

const measure = (name: string) => (capture: Capture) => capture.measures[name] ?? 0;
const sumOfQuality = ({ minutiae }: Capture) => minutiae.reduce((sum, { quality }) => sum + quality, 0);

/** Tilt counts only as far as the print is longer than wide. */
function certainTilt({ shape }: Capture): number {
  const certainty = Math.min(1, Math.max(0, (shape.elongation - 1.05) / 0.2));
  return Math.abs(shape.tilt) * certainty;
}

/**
 * Weights and limits were set so that the order of impressions follows how well a matcher recognises them, on
 * impressions of synthetic fingers degraded in known ways. They say nothing of NFIQ 2's scale.
 */
const criteria: readonly Criterion[] = [
  // Area of the print in pixels at 500 ppi.
  { poor: 20_000, good: 130_000, cost: 0.6, value: measure('SufficientFingerprintForeground') },
  // Ridges that run in one direction.
  { poor: 0.2, good: 0.85, cost: 0.5, value: measure('OrientationMap_ROIFilter_CoherenceRel') },
  // Sure minutiae …
  {
    poor: 50,
    good: 86,
    cost: 0.8,
    value: (capture) => sumOfQuality(capture) / Math.max(1, capture.minutiae.length),
  },
  // … and enough of them.
  { poor: 0, good: 4000, cost: 0.4, value: sumOfQuality },
  // Contrast.
  { poor: 0, good: 78, cost: 0.2, value: measure('UniformImage') },
  // Wet fingers print dark.
  { poor: 50, good: 159, cost: 0.15, value: measure('ImgProcROIArea_Mean') },
  // Upright fingers: matchers of the control check tolerate little turning.
  { poor: -30, good: -10, cost: 0.7, value: (capture) => -certainTilt(capture) },
];

/**
 * Brings the share of what a perfect capture would reach to about NFIQ 2's scale, on which the thresholds are given:
 * captures that NIST publishes with 45 to 54 reach shares of 0.82 to 0.93. Three values make no calibration: it keeps
 * the order and makes a threshold of 30 refuse what a matcher recognises badly.
 */
const scaleExponent = 4;

/** Quality estimate of a capture, 0–100, or 255 for a blank one. Not NFIQ 2 and not certified. */
export function estimateQuality(capture: Capture, blank: boolean): FingerQuality {
  const share = criteria.reduce((product, { poor, good, cost, value }) => {
    const reached = Math.min(1, Math.max(0, (value(capture) - poor) / (good - poor)));
    return product * (1 - cost * (1 - reached));
  }, 1);
  return {
    value: blank ? failedQuality : Math.round(1000 * share ** scaleExponent) / 10,
    id: estimateId,
    version: estimateVersion,
    certified: false,
  };
}
