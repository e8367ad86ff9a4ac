import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { sample, samplesPresent } from '../../tests/support/shared-samples.ts';
import { decodeWsq } from './decode.ts';
import { analysisHigh, analysisLow, type SynthesisFilters } from './filters.ts';
import { dequantise } from './quantise.ts';
import { readStream } from './read-stream.ts';
import { type Region, subbandTree } from './subbands.ts';
import { StreamWriter } from './write-stream.ts';

const skipped = samplesPresent ? '' : ' (skipped: the shared samples are absent)';

/**
 * Digests of the pixels. When they were taken, a line-by-line transcription in C of how NIST's reference decoder walks
 * its float samples, built without fused multiply-add, gave the same pixels, every one of them.
 */
const slaps = [
  { file: 'fld_3_9.wsq', width: 1608, height: 1000, digest: 'eeb04929a008d457b88d932d56456438' },
  { file: 'fld_4_9.wsq', width: 412, height: 1000, digest: '186233343a6bed6012884e9d77d5499d' },
  { file: 'fld_5_9.wsq', width: 392, height: 1000, digest: '5df9a7bc130598c769399f9bd637292c' },
];

test.skipIf(!samplesPresent).each(slaps)(
  `$file of the reference encoder is read to the reference decoder's pixels${skipped}`,
  ({ file, width, height, digest }) => {
    const read = decodeWsq(sample(`fingers/slap/${file}`));
    if (!read.ok) throw new Error(`refused as ${read.failure.code}`);
    expect(read.value).toMatchObject({ width, height, ppi: 255 });
    expect(createHash('sha256').update(read.value.pixels).digest('hex').slice(0, 32)).toBe(digest);
  },
);

test.skipIf(!samplesPresent)(
  `our transform table is the reference encoder's, byte for byte${skipped}`,
  () => {
    const writer = new StreamWriter();
    writer.transformTable();
    const ours = Buffer.from(writer.finish().subarray(0, -2));
    expect(Buffer.from(sample('fingers/slap/fld_5_9.wsq')).includes(ours)).toBe(true);
  },
);

test.skipIf(!samplesPresent)(
  `single precision stays within the FBI's tolerance of a decoder in double precision${skipped}`,
  () => {
    const bytes = sample('fingers/slap/fld_5_9.wsq');
    const read = decodeWsq(bytes);
    if (!read.ok) throw new Error(`refused as ${read.failure.code}`);
    const { frame, quantisation, indices } = readStream(bytes.subarray(2));
    const { width, height, range } = frame;
    const { splits, subbands } = subbandTree(width, height);
    const coefficients = new Float32Array(width * height);
    dequantise(indices, coefficients, width, subbands.slice(0, 60), quantisation);
    const plane = Float64Array.from(coefficients);
    for (const region of splits.toReversed()) joinInDoublePrecision(plane, width, region);
    const differences = [...plane].map((value, at) => {
      const pixel = Math.max(0, Math.min(255, Math.floor(value * range.scale + range.shift + 0.5)));
      return Math.abs(pixel - (read.value.pixels[at] ?? 0));
    });
    // 99.9 % of the pixels equal, none off by more than one.
    expect(differences.filter((difference) => difference > 0).length).toBeLessThan(plane.length / 1000);
    expect(Math.max(...new Set(differences))).toBeLessThanOrEqual(1);
  },
);

/** The textbook: interleave low and high samples, mirror at both ends, add up both filters. */
function joinInDoublePrecision(plane: Float64Array, stride: number, region: Region): void {
  const { x, y, width, height } = region;
  const origin = y * stride + x;
  for (let column = 0; column < width; column++)
    join(plane, origin + column, stride, height, region.highFirstY);
  for (let row = 0; row < height; row++) join(plane, origin + row * stride, 1, width, region.highFirstX);
}

const filters: SynthesisFilters = {
  low: analysisHigh.map((tap, at) => (at % 2 === 1 ? tap : -tap)),
  high: analysisLow.map((tap, at) => (at % 2 === 0 ? tap : -tap)),
};

function join(plane: Float64Array, start: number, step: number, length: number, highFirst: boolean): void {
  const low = (length + 1) >> 1;
  const line = Float64Array.from({ length }, (_, at) => {
    const half = at >> 1;
    const fromHigh = at % 2 === 1;
    const place = fromHigh === highFirst ? half : half + (highFirst ? length - low : low);
    return plane[start + place * step] ?? 0;
  });
  const mirrored = (at: number) => Math.abs(length - 1 - Math.abs(length - 1 - at));
  for (let at = 0; at < length; at++) {
    let sum = 0;
    for (let distance = -4; distance <= 4; distance++) {
      const source = mirrored(at + distance);
      const filter = source % 2 === 0 ? filters.low : filters.high;
      sum += (line[source] ?? 0) * (filter[distance + (filter.length >> 1)] ?? 0);
    }
    plane[start + at * step] = sum;
  }
}
