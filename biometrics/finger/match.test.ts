import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerSampleNames, hasFingerSamples, readFingerSample } from '../../tests/support/finger-samples.ts';
import { analyseFinger } from './analyse.ts';
import { matchFingers, sameFingerScore } from './match.ts';
import type { Minutia } from './minutiae/minutia.ts';

const minutia = fc.record({
  x: fc.integer({ min: 0, max: 380 }),
  y: fc.integer({ min: 0, max: 520 }),
  angle: fc.integer({ min: 0, max: 359 }),
  type: fc.constant('ending' as const),
  quality: fc.integer({ min: 40, max: 100 }),
});
const print = fc.array(minutia, { minLength: 30, maxLength: 60 });

/** The print turned counter-clockwise around a point and shifted, as on another press of the finger. */
function moved(minutiae: readonly Minutia[], degrees: number, shiftX: number, shiftY: number): Minutia[] {
  const cos = Math.cos((degrees * Math.PI) / 180);
  const sin = Math.sin((degrees * Math.PI) / 180);
  return minutiae.map((m) => ({
    ...m,
    x: cos * (m.x - 190) + sin * (m.y - 260) + 190 + shiftX,
    y: cos * (m.y - 260) - sin * (m.x - 190) + 260 + shiftY,
    angle: (m.angle + degrees + 360) % 360,
  }));
}

describe('matchFingers', () => {
  it('recognises a print that is turned, shifted and cut', () => {
    fc.assert(
      fc.property(
        print,
        fc.integer({ min: -80, max: 80 }),
        fc.integer({ min: -150, max: 150 }),
        fc.integer({ min: -150, max: 150 }),
        (minutiae, degrees, shiftX, shiftY) => {
          const other = moved(minutiae, degrees, shiftX, shiftY).slice(0, 24);
          expect(matchFingers(minutiae, other).same).toBe(true);
          expect(matchFingers(other, minutiae).same).toBe(true);
        },
      ),
      { numRuns: 15, seed: 1 },
    );
  });

  it('does not take one random print for another', () => {
    fc.assert(
      fc.property(print, print, (a, b) => {
        fc.pre(JSON.stringify(a) !== JSON.stringify(b));
        expect(matchFingers(a, b).same).toBe(false);
      }),
      { numRuns: 25, seed: 2 },
    );
  });

  it('decides nothing on a handful of minutiae', () => {
    const few = fc.sample(minutia, { numRuns: 5, seed: 3 });
    expect(matchFingers(few, few)).toEqual({ score: 0, same: false });
    expect(matchFingers([], [])).toEqual({ score: 0, same: false });
  });
});

describe.skipIf(!hasFingerSamples)('matchFingers on the samples', () => {
  const prints = ['generated', 'ink', 'sfinge'].flatMap(fingerSampleNames).map((name) => ({
    name,
    minutiae: analyseFinger(readFingerSample(name)).minutiae,
  }));
  /** An impression is usable where it shows minutiae at all; the strongly blurred and the hardly inked one do not. */
  const usable = prints.filter(({ minutiae }) => minutiae.length >= 12);
  /** a001_04p and b001_04p are two impressions of one finger: the same subject's, the same position. */
  const fingerOf = (name: string) =>
    /\/(m\d)_/.exec(name)?.[1] ?? (name.includes('001_04p') ? '001_04' : name);
  const compared = usable.flatMap((a, i) =>
    usable.slice(i + 1).map((b) => ({
      names: `${a.name} ${b.name}`,
      mated: fingerOf(a.name) === fingerOf(b.name),
      // Degraded impressions of one finger are held against its good one, like the reference matcher's.
      counts:
        fingerOf(a.name) !== fingerOf(b.name) ||
        !a.name.includes('generated') ||
        /good/.test(a.name + b.name),
      ...matchFingers(a.minutiae, b.minutiae),
    })),
  );

  it('keeps the scores of one finger and of different fingers apart', () => {
    const same = compared.filter(({ mated, counts }) => mated && counts).map(({ score }) => score);
    const different = compared.filter(({ mated }) => !mated).map(({ score }) => score);
    console.log(
      `${same.length} mated pairs from ${Math.min(...same).toFixed(1)}, ${different.length} others up to ${Math.max(...different).toFixed(1)}`,
    );
    expect(same.length).toBeGreaterThanOrEqual(15);
    expect(different.length).toBeGreaterThan(300);
    expect(Math.min(...same)).toBeGreaterThan(Math.max(...different));
  });

  it('raises no false alarm and misses no usable impression', () => {
    expect(compared.filter(({ mated, same }) => same && !mated).map(({ names }) => names)).toEqual([]);
    expect(
      compared.filter(({ mated, counts, same }) => mated && counts && !same).map(({ names }) => names),
    ).toEqual([]);
    expect(sameFingerScore).toBeGreaterThan(0);
  });
});
