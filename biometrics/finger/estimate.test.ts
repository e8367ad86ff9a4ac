import { describe, expect, it } from 'vitest';
import {
  fingerSampleNames,
  hasFingerSamples,
  readFingerSample,
  readSampleTable,
} from '../../tests/support/finger-samples.ts';
import { analyseFinger } from './analyse.ts';
import { builtInQuality } from './built-in-quality.ts';
import { failedQuality } from './quality-provider.ts';

/** Rank of each value; equal values share the mean rank. */
function ranks(values: readonly number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    const equal = values.filter((other) => other === value).length;
    return below + (equal - 1) / 2;
  });
}

function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranks(a), ranks(b)];
  const mean = (x.length - 1) / 2;
  const product = (p: readonly number[], q: readonly number[]) =>
    p.reduce((sum, value, i) => sum + (value - mean) * ((q[i] ?? 0) - mean), 0);
  return product(x, y) / Math.sqrt(product(x, x) * product(y, y));
}

const uniform = (value: number) => ({
  width: 315,
  height: 394,
  ppi: 500,
  pixels: new Uint8Array(315 * 394).fill(value),
});

describe('quality estimate', () => {
  it('fails for a capture without a print, whatever its brightness', async () => {
    for (const value of [0, 128, 255]) {
      const { blank, estimate, minutiae } = analyseFinger(uniform(value));
      expect(blank).toBe(true);
      expect(estimate.value).toBe(failedQuality);
      expect(minutiae).toEqual([]);
    }
    const noise = uniform(200);
    noise.pixels.forEach((value, i) => {
      noise.pixels[i] = value + ((i * 7919) % 13) - 6;
    });
    expect(await builtInQuality.assess(noise)).toMatchObject({ value: failedQuality });
  });

  it('says that it is an estimate, by whom and in which version', async () => {
    const { id, version, certified } = await builtInQuality.assess(uniform(255));
    expect(certified).toBe(false);
    expect(id).toContain('estimate');
    expect(version).toMatch(/^\d+\.\d+$/);
  });

  it('gives finite measures even for the smallest images', () => {
    for (const size of [1, 5, 31, 40]) {
      const pixels = Uint8Array.from({ length: size * size }, (_, i) => (i * 37) % 256);
      const { measures } = analyseFinger({ width: size, height: size, ppi: 500, pixels });
      expect(Object.entries(measures).filter(([, value]) => !Number.isFinite(value))).toEqual([]);
    }
  });
});

describe.skipIf(!hasFingerSamples)('quality estimate of the generated prints', () => {
  const values = new Map<string, number>();
  const estimateOf = (name: string) => {
    const known = values.get(name);
    if (known !== undefined) return known;
    const { value } = analyseFinger(readFingerSample(name)).estimate;
    values.set(name, value);
    return value;
  };

  it('is less for each degraded impression than for the good one of the same finger', () => {
    for (const finger of ['m1', 'm2']) {
      const good = estimateOf(`generated/${finger}_good.pgm`);
      const others = fingerSampleNames('generated').filter(
        (n) => n.includes(`/${finger}_`) && !n.includes('good'),
      );
      expect(others).toHaveLength(9);
      for (const name of others) expect(estimateOf(name), name).toBeLessThan(good);
    }
  }, 60_000);

  it('follows how well a matcher recognises the impression', () => {
    const finger = (name: string) => name.split('_')[0];
    const mated = readSampleTable('bozorth.csv').filter(
      ({ probe = '', gallery = '' }) => probe !== gallery && finger(probe) === finger(gallery),
    );
    const correlation = spearman(
      mated.map(({ probe = '' }) => estimateOf(probe)),
      mated.map(({ score }) => Number(score)),
    );
    console.log(
      `Spearman of estimate and match score over ${mated.length} impressions: ${correlation.toFixed(2)}`,
    );
    expect(mated).toHaveLength(18);
    expect(correlation).toBeGreaterThanOrEqual(0.7);
  }, 60_000);

  it('fails for the blank card', () => {
    expect(estimateOf('ink/a999_01p.pgm')).toBe(failedQuality);
  });
});
