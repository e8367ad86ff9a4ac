import type { GreyImage } from '../image/grey-image.ts';
import { contrast } from './contrast.ts';
import { frequencyDomainAnalysis } from './frequency-domain-analysis.ts';
import { localBlocks } from './local-blocks.ts';
import { localClarity } from './local-clarity.ts';
import type { Measures } from './measures.ts';
import { orientationCertainty } from './orientation-certainty.ts';
import { orientationFlow } from './orientation-flow.ts';
import { regionMeasures } from './region-measures.ts';
import type { RegionOfInterest } from './region-of-interest.ts';
import { ridgeValleyUniformity } from './ridge-valley-uniformity.ts';

/** All measures of NFIQ 2 that need only the picture: 500 ppi, near-white frame removed. */
export function pictureMeasures(image: GreyImage, region: RegionOfInterest): Measures {
  const blocks = localBlocks(image);
  return {
    ...contrast(image),
    ...frequencyDomainAnalysis(image, blocks),
    ...localClarity(image, blocks),
    ...orientationCertainty(image),
    ...orientationFlow(blocks),
    ...ridgeValleyUniformity(image, blocks),
    ...regionMeasures(image, region),
  };
}
