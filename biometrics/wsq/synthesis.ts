import type { SynthesisFilters } from './filters.ts';
import { lowLength, type Region } from './subbands.ts';

const { fround } = Math;

/**
 * Joins subbands to an image plane, in place (IAFIS-IC-0110 v3.1): the reverse of `decompose`, for any pair of
 * filters of like parity. Single precision in the order of the reference decoder, so that both give the same pixels.
 */
export function reconstruct(
  plane: Float32Array,
  width: number,
  splits: readonly Region[],
  filters: SynthesisFilters,
): void {
  for (const { x, y, width: columns, height: rows, highFirstX, highFirstY } of splits.toReversed()) {
    const origin = y * width + x;
    const joinColumn = lineJoiner(rows, width, highFirstY, filters);
    for (let column = 0; column < columns; column++) joinColumn(plane, origin + column);
    const joinRow = lineJoiner(columns, 1, highFirstX, filters);
    for (let row = 0; row < rows; row++) joinRow(plane, origin + row * width);
  }
}

/** How a half-band goes on beyond its ends: index j is read at `left - j` or `right - j`, times `sign`. */
type Mirror = { left: number; right: number; sign: 1 | -1 };

/** Returns the function that joins the low and high half of one line of this length at a place in a plane. */
export function lineJoiner(
  length: number,
  step: number,
  highFirst: boolean,
  { low, high }: SynthesisFilters,
) {
  const odd = low.length % 2 === 1;
  const lowCount = lowLength(length);
  const highCount = length - lowCount;
  const lowAt = highFirst ? highCount * step : 0;
  const highAt = highFirst ? 0 : lowCount * step;
  const end = length - 1;
  // Odd filters mirror at samples, even ones between them, where the antisymmetric high band changes sign.
  const lowBand = new Band(lowCount, low.length, { left: odd ? 0 : -1, right: end, sign: 1 });
  const highBand = new Band(
    highCount,
    high.length,
    odd ? { left: -1, right: end - 1, sign: 1 } : { left: -1, right: end, sign: -1 },
  );
  return (plane: Float32Array, start: number) => {
    lowBand.load(plane, start + lowAt, step);
    highBand.load(plane, start + highAt, step);
    for (let at = 0; at < length; at++) {
      const sum = lowBand.addTo(0, at, low);
      plane[start + at * step] = highBand.addTo(sum, odd ? at - 1 : at, high);
    }
  };
}

/** One half-band of a line, mirrored beyond its ends as far as a filter of `taps` reaches. */
class Band {
  readonly #samples: Float32Array;
  readonly #source: Int32Array;
  readonly #signs: Float32Array;
  readonly #pad: number;

  constructor(count: number, taps: number, mirror: Mirror) {
    this.#pad = (taps >> 2) + 2;
    const total = count + 2 * this.#pad;
    this.#samples = new Float32Array(total);
    this.#source = new Int32Array(total);
    this.#signs = new Float32Array(total);
    for (let at = 0; at < total; at++) {
      const { index, sign } = mirrored(at - this.#pad, count, mirror);
      this.#source[at] = index;
      this.#signs[at] = sign;
    }
  }

  load(plane: Float32Array, start: number, step: number): void {
    const samples = this.#samples;
    const source = this.#source;
    const signs = this.#signs;
    for (let at = 0; at < samples.length; at++) {
      samples[at] = (plane[start + (source[at] ?? 0) * step] ?? 0) * (signs[at] ?? 0);
    }
  }

  /** Adds this band's part of output sample `at`: the taps that meet a sample of the band, outermost left first. */
  addTo(sum: number, at: number, filter: Float32Array): number {
    const centre = filter.length >> 1;
    const first = (((at - centre) % 2) + 2) % 2;
    let sample = ((at - centre + first) >> 1) + this.#pad;
    let total = sum;
    for (let tap = first; tap < filter.length; tap += 2) {
      total = fround(total + fround((this.#samples[sample] ?? 0) * (filter[tap] ?? 0)));
      sample++;
    }
    return total;
  }
}

function mirrored(index: number, count: number, { left, right, sign }: Mirror) {
  if (count === 0) return { index: 0, sign: 0 };
  // A line of one sample goes on as a constant.
  if (left === right) return { index: 0, sign: 1 };
  let at = index;
  let total = 1;
  while (at < 0 || at >= count) {
    const next = (at < 0 ? left : right) - at;
    // The middle of an antisymmetric extension is zero.
    if (next === at) return { index: 0, sign: 0 };
    at = next;
    total *= sign;
  }
  return { index: at, sign: total };
}
