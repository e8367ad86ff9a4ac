import { reduce } from './fixed-point.ts';

/** Side of the block that is transformed. */
export const blockSide = 32;
const half = blockSide / 2;

/** 4096·sin in 32nds of a turn. */
const sines = Int32Array.from({ length: blockSide }, (_, i) =>
  Math.round(4096 * Math.sin((2 * Math.PI * i) / blockSide)),
);
const sin = (angle: number) => sines[angle & 31] ?? 0;
const cos = (angle: number) => sines[(angle + 8) & 31] ?? 0;

/** Index with the order of its `bits` bits reversed. */
function reversed(index: number, bits: number): number {
  let out = 0;
  for (let bit = 0; bit < bits; bit++) if (index & (1 << bit)) out |= 1 << (bits - 1 - bit);
  return out;
}

function swapOrder(bits: number): readonly (readonly [number, number])[] {
  return Array.from({ length: 1 << bits }, (_, i) => [i, reversed(i, bits)] as const).filter(
    ([i, j]) => i > j,
  );
}
const rowSwaps = swapOrder(4);
const columnSwaps = swapOrder(5);

function swap(data: Int32Array, i: number, j: number): void {
  const kept = data[i] ?? 0;
  data[i] = data[j] ?? 0;
  data[j] = kept;
}

/** Radix-2 transform in place of `count` complex numbers `step` apart (real part, then imaginary part). */
function transform(data: Int32Array, start: number, count: number, step: number, inverse: boolean): void {
  for (const [i, j] of count === half ? rowSwaps : columnSwaps) {
    swap(data, start + i * step, start + j * step);
    swap(data, start + i * step + 1, start + j * step + 1);
  }
  for (let span = 1; span < count; span *= 2) {
    const turn = (inverse ? half : -half) / span;
    for (let m = 0; m < span; m++) {
      const re = cos(m * turn);
      const im = sin(m * turn);
      for (let i = m; i < count; i += 2 * span) {
        const a = start + i * step;
        const b = a + span * step;
        const bRe = data[b] ?? 0;
        const bIm = data[b + 1] ?? 0;
        const turnedRe = reduce(Math.imul(re, bRe) - Math.imul(im, bIm), 12);
        const turnedIm = reduce(Math.imul(re, bIm) + Math.imul(im, bRe), 12);
        const aRe = data[a] ?? 0;
        const aIm = data[a + 1] ?? 0;
        data[b] = aRe - turnedRe;
        data[b + 1] = aIm - turnedIm;
        data[a] = aRe + turnedRe;
        data[a + 1] = aIm + turnedIm;
      }
    }
  }
}

/**
 * Splits the transform of 32 real numbers taken as 16 complex ones into their spectrum, or joins it again. The
 * highest frequency has no place and is dropped.
 */
function splitReal(data: Int32Array, start: number, inverse: boolean): void {
  const bits = inverse ? 12 : 13;
  for (let i = 1; i <= half / 2; i++) {
    const angle = inverse ? 16 + i : -i;
    const a = start + 2 * i;
    const b = start + blockSide - 2 * i;
    const aRe = data[a] ?? 0;
    const aIm = data[a + 1] ?? 0;
    const bRe = data[b] ?? 0;
    const bIm = data[b + 1] ?? 0;
    const evenRe = (bRe + aRe) << 12;
    const evenIm = (aIm - bIm) << 12;
    const oddRe = aIm + bIm;
    const oddIm = bRe - aRe;
    const turnedRe = Math.imul(cos(angle), oddRe) - Math.imul(sin(angle), oddIm);
    const turnedIm = Math.imul(cos(angle), oddIm) + Math.imul(sin(angle), oddRe);
    data[a] = reduce(evenRe + turnedRe, bits);
    data[a + 1] = reduce(evenIm + turnedIm, bits);
    data[b] = reduce(evenRe - turnedRe, bits);
    data[b + 1] = reduce(turnedIm - evenIm, bits);
  }
  const re = data[start] ?? 0;
  const im = data[start + 1] ?? 0;
  data[start] = re + im;
  data[start + 1] = inverse ? re - im : 0;
}

/** Spectrum of a 32×32 block of real numbers in place: per row 16 complex numbers, frequencies 0 … 15. */
export function forwardTransform(block: Int32Array): void {
  for (let row = 0; row < blockSide; row++) {
    transform(block, row * blockSide, half, 2, false);
    splitReal(block, row * blockSide, false);
  }
  for (let column = 0; column < half; column++) transform(block, 2 * column, blockSide, blockSide, false);
}

/** Back from the spectrum, 1024 times the numbers. */
export function inverseTransform(block: Int32Array): void {
  for (let column = 0; column < half; column++) transform(block, 2 * column, blockSide, blockSide, true);
  for (let row = 0; row < blockSide; row++) {
    splitReal(block, row * blockSide, true);
    transform(block, row * blockSide, half, 2, true);
  }
}
