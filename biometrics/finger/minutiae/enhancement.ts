import type { GreyImage } from '../image/grey-image.ts';
import { nearestQuotient, reduce } from './fixed-point.ts';
import { blockSide, forwardTransform, inverseTransform } from './integer-fft.ts';

/** Blocks overlap: one every 17 pixels. */
const spacing = 17;
const overlap = blockSide + 1 - spacing;

/** Blocks with less contrast than this are not stretched to the full range. */
const leastRange = 16;
const fullRange = 251;

/** Fades a block in and out so that overlapping blocks add up to one. */
const envelope = Int32Array.from({ length: blockSide }, (_, i) => Math.min(i + 1, blockSide - i, overlap));

/** Squared frequency (periods per block) between which ridges lie. */
const [leastFrequency, mostFrequency] = [6, 169] as const;

/** Strengthens each frequency in the ridges' band by its own amplitude and drops the others. */
function emphasizeRidges(spectrum: Int32Array): void {
  for (let row = 0; row < blockSide; row++) {
    const v = row < blockSide / 2 ? row : row - blockSide;
    for (let u = 0; u < blockSide / 2; u++) {
      const at = row * blockSide + 2 * u;
      const squared = u * u + v * v;
      if (squared <= leastFrequency || squared >= mostFrequency) {
        spectrum[at] = 0;
        spectrum[at + 1] = 0;
        continue;
      }
      const re = spectrum[at] ?? 0;
      const im = spectrum[at + 1] ?? 0;
      const absRe = Math.abs(re);
      const absIm = Math.abs(im);
      const amplitude = Math.max(absRe, absIm, reduce(Math.imul(absRe + absIm, 181), 8));
      const gain = reduce(amplitude, 5);
      spectrum[at] = reduce(re + reduce(Math.imul(re, gain), 7), 3);
      spectrum[at + 1] = reduce(im + reduce(Math.imul(im, gain), 7), 3);
    }
  }
}

/** Adds the block, stretched to the full range and faded at its edges, to the sum. */
function addBlock(
  sum: Uint8Array,
  width: number,
  height: number,
  left: number,
  top: number,
  block: Int32Array,
): void {
  let least = block[0] ?? 0;
  let most = least;
  for (const value of block) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  const range = most - least;
  if (range < leastRange) least -= Math.trunc((leastRange - range) / 2);
  const divisor = Math.max(range, leastRange) * overlap * overlap;
  for (let row = Math.max(0, -top); row < Math.min(blockSide, height - top); row++)
    for (let column = Math.max(0, -left); column < Math.min(blockSide, width - left); column++) {
      const value = (block[row * blockSide + column] ?? 0) - least;
      const weight = (envelope[row] ?? 0) * (envelope[column] ?? 0);
      const at = (top + row) * width + left + column;
      sum[at] = (sum[at] ?? 0) + nearestQuotient(value * fullRange * weight, divisor);
    }
}

/** Makes ridges clearer block by block in the frequency domain; contrast becomes even all over the image. */
export function enhanceRidges({ width, height, pixels }: GreyImage): GreyImage {
  const sum = new Uint8Array(width * height);
  const block = new Int32Array(blockSide * blockSide);
  for (let top = spacing - blockSide; top < height; top += spacing)
    for (let left = spacing - blockSide; left < width; left += spacing) {
      block.fill(0);
      for (let row = Math.max(0, -top); row < Math.min(blockSide, height - top); row++)
        for (let column = Math.max(0, -left); column < Math.min(blockSide, width - left); column++)
          block[row * blockSide + column] = 255 - (pixels[(top + row) * width + left + column] ?? 0);
      forwardTransform(block);
      emphasizeRidges(block);
      inverseTransform(block);
      for (let i = 0; i < block.length; i++) block[i] = reduce(block[i] ?? 0, 10);
      addBlock(sum, width, height, left, top, block);
    }
  return { width, height, pixels: sum.map((value) => 255 - value) };
}
