import type { GreyImage } from '../image/grey-image.ts';
import { histogramMeasures } from './histogram.ts';
import type { LocalBlocks } from './local-blocks.ts';
import type { Measures } from './measures.ts';
import { changes, ridgeValleyStructure } from './ridge-valley-structure.ts';
import type { Window } from './rotated-window.ts';
import { rotatedWindow } from './rotated-window.ts';

const limits = [0, 0.7, 0.74, 0.77, 0.79, 0.81, 0.83, 0.85, 0.87];

/** Plausible mean thickness of ridges and valleys in pixels at 500 ppi, normalised by 20 as in the standard. */
const scale = 20;
const ridgeThickness = [3 / scale, 10 / scale] as const;
const valleyThickness = [2 / scale, 10 / scale] as const;

function isPlausible(widths: readonly number[], [least, most]: readonly [number, number]): boolean {
  const mean = widths.length === 0 ? 0 : widths.reduce((a, b) => a + b / scale, 0) * (1 / widths.length);
  return mean >= least && mean <= most;
}

/** Share of pixels on the right side of the ridge-valley limit; 0 where the thickness isn't that of ridges. */
function clarity(window: Window): number {
  const { limits: greyLimits, ridge } = ridgeValleyStructure(window);
  const ends = changes(ridge);
  if (ends.length === 0) return 0;
  const widths = ends.map((end, i) => end - (ends[i - 1] ?? 0));
  const startsWithRidge = ridge[0] === 1;
  const ridgeWidths = widths.filter((_, i) => (i % 2 === 0) === startsWithRidge);
  const valleyWidths = widths.filter((_, i) => (i % 2 === 0) !== startsWithRidge);
  if (!isPlausible(ridgeWidths, ridgeThickness) || !isPlausible(valleyWidths, valleyThickness)) return 0;
  let ridgePixels = 0;
  let brightInRidge = 0;
  let darkInValley = 0;
  for (let column = 0; column < window.width; column++) {
    const limit = greyLimits[column] ?? 0;
    for (let row = 0; row < window.height; row++) {
      const bright = (window.values[row * window.width + column] ?? 0) >= limit;
      if (ridge[column]) {
        ridgePixels++;
        if (bright) brightInRidge++;
      } else if (!bright) darkInValley++;
    }
  }
  const valleyPixels = window.width * window.height - ridgePixels;
  return 1 - (darkInValley / valleyPixels + brightInRidge / ridgePixels) / 2;
}

/** LCS, local clarity score: 0 (ridges and valleys overlap) to 1, per 32-pixel foreground block. */
export function localClarity(image: GreyImage, { blocks }: LocalBlocks): Measures {
  const scores = blocks
    .filter((block) => block.foreground)
    .map((block) => clarity(rotatedWindow(image, block, block.normal, 'wide', 0)));
  return histogramMeasures('LCS', limits, scores);
}
