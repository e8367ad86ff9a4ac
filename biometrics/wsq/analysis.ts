import { analysisHigh, analysisLow } from './filters.ts';
import { lowLength, type Region } from './subbands.ts';

const { fround } = Math;

/** Parallel lines of samples inside a plane: rows or columns of a region. */
type Lines = {
  origin: number;
  count: number;
  lineStep: number;
  length: number;
  step: number;
  highFirst: boolean;
};

/** Samples beyond either end that the longer filter reaches. */
const reach = analysisLow.length >> 1;

/**
 * Splits an image plane into its subbands, in place (IAFIS-IC-0110 v3.1). Single precision with one rounding
 * per operation, in the order of the reference encoder, so that both choose the same quantisation.
 */
export function decompose(plane: Float32Array, width: number, splits: readonly Region[]): void {
  for (const { x, y, width: columns, height: rows, highFirstX, highFirstY } of splits) {
    const origin = y * width + x;
    splitLines(plane, {
      origin,
      count: rows,
      lineStep: width,
      length: columns,
      step: 1,
      highFirst: highFirstX,
    });
    splitLines(plane, {
      origin,
      count: columns,
      lineStep: 1,
      length: rows,
      step: width,
      highFirst: highFirstY,
    });
  }
}

function splitLines(plane: Float32Array, { origin, count, lineStep, length, step, highFirst }: Lines): void {
  const line = new Float32Array(length + 2 * reach);
  const low = lowLength(length);
  const high = length - low;
  const lowAt = highFirst ? high * step : 0;
  const highAt = highFirst ? 0 : low * step;
  for (let index = 0; index < count; index++) {
    const start = origin + index * lineStep;
    for (let at = 0; at < length; at++) line[reach + at] = plane[start + at * step] ?? 0;
    extend(line, length);
    filterInto(plane, start + lowAt, step, low, line, 0, analysisLow);
    filterInto(plane, start + highAt, step, high, line, 2, analysisHigh);
  }
}

/** Mirrors a line of at least two samples at its first and last one. */
function extend(line: Float32Array, length: number): void {
  const period = 2 * (length - 1);
  const mirrored = (at: number) => line[reach + Math.min(at % period, period - (at % period))] ?? 0;
  for (let beyond = 1; beyond <= reach; beyond++) {
    line[reach - beyond] = mirrored(beyond);
    line[reach + length - 1 + beyond] = mirrored(length - 1 + beyond);
  }
}

function filterInto(
  plane: Float32Array,
  start: number,
  step: number,
  count: number,
  line: Float32Array,
  offset: number,
  filter: Float32Array,
): void {
  const taps = filter.length;
  for (let index = 0; index < count; index++) {
    const first = offset + 2 * index;
    let sum = fround((line[first] ?? 0) * (filter[0] ?? 0));
    for (let tap = 1; tap < taps; tap++) {
      sum = fround(sum + fround((line[first + tap] ?? 0) * (filter[tap] ?? 0)));
    }
    plane[start + index * step] = sum;
  }
}
