import type { GreyImage } from '../image/grey-image.ts';
import { bifurcationResponse } from './bifurcation-filter.ts';
import type { Candidate } from './candidates.ts';
import { firstRow, minutiaCandidates } from './candidates.ts';
import { enhanceRidges } from './enhancement.ts';
import { nearestQuotient, quotient } from './fixed-point.ts';
import { footprintOf } from './footprint.ts';
import type { Minutia } from './minutia.ts';
import { refinedDirection } from './minutia-direction.ts';
import { rawOrientation, smoothOrientation } from './orientation-map.ts';
import { ridgePhase } from './ridge-phase.ts';
import { structureTensor } from './structure-tensor.ts';
import { workingImage } from './working-image.ts';

/** Minutiae surer than this get a type. */
const surelyTyped = 105;
const mostMinutiae = 255;

/** Place of the phase picture's origin in the working image, as the reference counts it. */
const originX = 1;
const originY = 6;

/** 333 ppi pixel → 500 ppi pixel in the steps, and with the rounding, of the reference. */
function at500(position: number, shift: number): number {
  const scaled = quotient(position * 635, 500) + quotient(shift * 635, 500);
  return nearestQuotient(scaled * 197, 167);
}

interface Found {
  readonly x: number;
  readonly y: number;
  readonly angle: number;
  readonly confidence: number;
  readonly ending: boolean;
}

/** Confirms a candidate under the two directions next to its own. */
function confirmed(phase: GreyImage, { x, y, direction }: Candidate): Found | undefined {
  let best: Found | undefined;
  let opposite = false;
  for (const turn of [-2, 2]) {
    const angle = (direction + turn) & 255;
    const response = bifurcationResponse(phase, x, y, angle);
    if (!response) continue;
    opposite = response.opposite;
    if (response.confidence > (best?.confidence ?? 0))
      best = { x, y, angle, confidence: response.confidence, ending: response.ending };
  }
  if (!best) return undefined;
  return { ...best, angle: refinedDirection(phase, x, y, opposite ? best.angle ^ 128 : best.angle) };
}

/**
 * Finds the minutiae of a 500 ppi image, best first, at most 255. After FingerJetFX OSE, the extractor that NFIQ 2
 * and ISO/IEC 29794-4 name for their minutiae-based measures: 333 ppi, ridges enhanced in the frequency domain,
 * steerable filters give the ridges' phase, its corners are confirmed by matched filters.
 */
export function extractMinutiae(image: GreyImage): Minutia[] {
  const working = workingImage(image);
  const footprint = footprintOf(rawOrientation(working));
  const enhanced = enhanceRidges(working);
  const phase = ridgePhase(enhanced, smoothOrientation(rawOrientation(enhanced), footprint));
  const candidates = minutiaCandidates(phase, structureTensor(phase, firstRow));
  return candidates
    .flatMap((candidate) => confirmed(phase, candidate) ?? [])
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, mostMinutiae)
    .map(
      ({ x, y, angle, confidence, ending }): Minutia => ({
        x: at500(x, originX + working.shiftX),
        y: at500(y, originY + working.shiftY),
        angle: (((64 - angle) & 255) * 360) / 256,
        type: confidence <= surelyTyped ? 'other' : ending ? 'ending' : 'bifurcation',
        quality: Math.min(100, (confidence + 1) >> 1),
      }),
    );
}
