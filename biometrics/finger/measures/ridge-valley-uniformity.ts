import type { GreyImage } from '../image/grey-image.ts';
import { histogramMeasures } from './histogram.ts';
import type { LocalBlocks } from './local-blocks.ts';
import type { Measures } from './measures.ts';
import { changes, ridgeValleyStructure } from './ridge-valley-structure.ts';
import { rotatedWindow } from './rotated-window.ts';

const limits = [0.5, 0.667, 0.8, 1, 1.25, 1.5, 2, 24, 30];

/** Ratios of the thickness of neighbouring complete ridges and valleys in one window. */
function thicknessRatios(ridge: Uint8Array): number[] {
  // The last column is not looked at and the first complete stripe is dropped: so the reference counts.
  const ends = changes(ridge.subarray(0, ridge.length - 1));
  const first = ends[0];
  const last = ends.at(-1);
  if (first === undefined || last === undefined || last - first < 2) return [];
  const widths = ends
    .slice(2)
    .map((end, i) => end - (ends[i + 1] ?? 0))
    .reverse();
  const inverted = ridge[first + 1] === 1 ? 1 : 0;
  return widths.slice(1).map((width, i) => {
    const ratio = (widths[i] ?? 0) / width;
    return i % 2 === inverted ? 1 / ratio : ratio;
  });
}

/** RVUP, ridge-valley uniformity: thickness ratios of neighbouring ridges and valleys; 1 = uniform. */
export function ridgeValleyUniformity(image: GreyImage, { blocks }: LocalBlocks): Measures {
  const ratios = blocks
    .filter((block) => block.foreground)
    .flatMap((block) =>
      thicknessRatios(ridgeValleyStructure(rotatedWindow(image, block, block.normal, 'wide', 2)).ridge),
    );
  return histogramMeasures('RVUP', limits, ratios);
}
