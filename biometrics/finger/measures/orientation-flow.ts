import { histogramMeasures } from './histogram.ts';
import type { LocalBlocks } from './local-blocks.ts';
import type { Measures } from './measures.ts';

const limits = [1.715e-2, 3.5e-2, 5.57e-2, 8.1e-2, 1.15e-1, 1.718e-1, 2.569e-1, 4.758e-1, 7.48e-1];

/** Changes of direction up to 4° are the ridges' own curvature. */
const leastChange = (4 * Math.PI) / 180;
const range = Math.PI / 2 - leastChange;

/** OF, orientation flow: mean change of the ridge direction to the eight neighbours, of inner foreground blocks. */
export function orientationFlow({ columns, blocks }: LocalBlocks): Measures {
  const rows = columns === 0 ? 0 : blocks.length / columns;
  const scores: number[] = [];
  for (let row = 1; row < rows - 1; row++)
    for (let column = 1; column < columns - 1; column++) {
      const here = blocks[row * columns + column]?.normal ?? 0;
      let change = 0;
      let foreground = true;
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const neighbour = blocks[(row + dy) * columns + column + dx];
          change += Math.abs(here - (neighbour?.normal ?? 0)) / 8;
          foreground &&= neighbour?.foreground ?? false;
        }
      if (foreground && change > leastChange) scores.push((change - leastChange) / range);
    }
  return histogramMeasures('OF', limits, scores);
}
