import {
  angleTolerance,
  fittedAlignment,
  likelyAlignments,
  type Pair,
  pairsUnder,
  positionTolerance,
} from './matching/alignment.ts';
import { decadesAboveChance } from './matching/chance.ts';
import { hullArea } from './matching/convex-hull.ts';
import { minutiaGrid } from './matching/minutia-grid.ts';
import type { Minutia } from './minutiae/minutia.ts';

/** Result of comparing two impressions. */
export interface FingerMatch {
  /** Decades by which their agreement exceeds chance; 0 = no more than chance. */
  readonly score: number;
  /** Whether they show the same finger. */
  readonly same: boolean;
}

/** From this score on two impressions count as the same finger. */
export const sameFingerScore = 6;

/** Fewer minutiae tell nothing; of more than 120 only the surest are compared. */
const leastMinutiae = 6;
const mostMinutiae = 120;

/** Alignments that are looked at closely, and rounds of fitting each. */
const closeLooks = 25;
const fittingRounds = 3;

/** Scales of agreement: the tightest that holds counts most. */
const distances = [3, 5, 8, positionTolerance];
const angles = [8, 15, angleTolerance];

/** Two alignment degrees of freedom are used up by the pair that suggested it. */
const spentPairs = 2;

/**
 * Probability that a minutia's direction agrees by chance within the full tolerance, given that it lies right: nearly
 * certain, because aligned prints of different fingers follow the same flow.
 */
const directionChance = 0.9;

/** Least area in square pixels over which minutiae are taken to be spread. */
const leastArea = 20_000;

const surest = (minutiae: readonly Minutia[]) =>
  [...minutiae].sort((a, b) => b.quality - a.quality).slice(0, mostMinutiae);

/** Agreement of the pairs at the scale where it is least likely chance. */
function significance(pairs: readonly Pair[], trials: number, density: number): number {
  let best = 0;
  for (const angle of angles)
    for (const distance of distances) {
      const hits = pairs.filter((pair) => pair.distance <= distance && pair.angle <= angle).length;
      const chance = density * Math.PI * distance ** 2 * directionChance * (angle / angleTolerance);
      best = Math.max(
        best,
        decadesAboveChance(trials - spentPairs, Math.min(0.95, chance), hits - spentPairs),
      );
    }
  return best;
}

/**
 * Compares the minutiae of two impressions of 500 ppi, whatever their shift and up to 90° turned. All alignments that
 * bring a minutia of one onto one of the other are tried; the score is the a-contrario significance of the best one:
 * −log10 of the probability that as many minutiae agree by chance, less the number of alignments tried.
 */
export function matchFingers(a: readonly Minutia[], b: readonly Minutia[]): FingerMatch {
  const [probe, gallery] = [surest(a), surest(b)].sort((p, q) => p.length - q.length);
  if (!probe || !gallery || probe.length < leastMinutiae) return { score: 0, same: false };
  const grid = minutiaGrid(gallery, positionTolerance);
  const density = gallery.length / Math.max(leastArea, hullArea(gallery));
  const tested = Math.log10(probe.length * gallery.length);
  let score = 0;
  for (let alignment of likelyAlignments(probe, gallery, grid, closeLooks)) {
    let pairs = pairsUnder(alignment, probe, gallery, grid);
    for (let round = 0; round < fittingRounds && pairs.length > spentPairs; round++) {
      alignment = fittedAlignment(pairs);
      pairs = pairsUnder(alignment, probe, gallery, grid);
    }
    score = Math.max(score, significance(pairs, probe.length, density) - tested);
  }
  return { score, same: score >= sameFingerScore };
}
