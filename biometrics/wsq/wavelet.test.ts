import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decompose } from './analysis.ts';
import { analysisHigh, analysisLow, outwardHalf, synthesisFilters } from './filters.ts';
import { subbandTree } from './subbands.ts';
import { lineJoiner, reconstruct } from './synthesis.ts';

const standardFilters = synthesisFilters(
  [...outwardHalf(analysisLow)],
  analysisLow.length,
  [...outwardHalf(analysisHigh)],
  analysisHigh.length,
);

test('the 64 subbands tile the plane for every size', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 90 }), (width, height) => {
      const covered = new Uint8Array(width * height);
      const { subbands } = subbandTree(width, height);
      expect(subbands).toHaveLength(64);
      for (const band of subbands) {
        for (let y = band.y; y < band.y + band.height; y++) {
          for (let x = band.x; x < band.x + band.width; x++)
            covered[y * width + x] = (covered[y * width + x] ?? 0) + 1;
        }
      }
      expect(covered.every((times) => times === 1)).toBe(true);
    }),
  );
});

test('a plane that is split and joined again is the same, at every size', () => {
  const side = fc.integer({ min: 64, max: 130 });
  fc.assert(
    fc.property(side, side, fc.nat(1000), (width, height, seed) => {
      const plane = Float32Array.from(
        { length: width * height },
        (_, at) => ((at * 7919 + seed) % 257) - 128,
      );
      const original = Float32Array.from(plane);
      const { splits } = subbandTree(width, height);
      decompose(plane, width, splits);
      expect(plane.some((value, at) => Math.abs(value - (original[at] ?? 0)) > 1)).toBe(true);
      reconstruct(plane, width, splits, standardFilters);
      expect(plane.every((value, at) => Math.abs(value - (original[at] ?? 0)) < 0.01)).toBe(true);
    }),
    { numRuns: 40 },
  );
});

/** The even pair of the standard's filter bank, eight taps each; the high-pass is antisymmetric. */
const evenLow = [0.85269867900940344, -0.09789296778409587, -0.12335584105275092, 0.07565691101399093];
const evenHigh = [-0.60328894481393847, 0.18870142780632693, 0.05261415011924844, -0.03226944131446922];

test('filters of even length join what they split, at every length', () => {
  const low = [...evenLow.toReversed(), ...evenLow];
  const high = [...evenHigh.toReversed().map((tap) => -tap), ...evenHigh];
  const filters = synthesisFilters(evenLow, low.length, evenHigh, high.length);
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -128, max: 128 }), { minLength: 2, maxLength: 40 }),
      fc.boolean(),
      (line, highFirst) => {
        const length = line.length;
        const period = 2 * length;
        // Mirrored between samples: …1 0 0 1 … n−1 n−1 n−2…
        const sample = (at: number) => {
          const turn = ((at % period) + period) % period;
          return line[Math.min(turn, period - 1 - turn)] ?? 0;
        };
        const filtered = (filter: readonly number[], count: number) =>
          Array.from({ length: count }, (_, at) =>
            filter.reduce((sum, tap, place) => sum + tap * sample(2 * at - 3 + place), 0),
          );
        const lowBand = filtered(low, (length + 1) >> 1);
        const highBand = filtered(
          high.map((tap) => -tap),
          length >> 1,
        );
        const plane = Float32Array.from(highFirst ? [...highBand, ...lowBand] : [...lowBand, ...highBand]);
        lineJoiner(length, 1, highFirst, filters)(plane, 0);
        expect(plane.every((value, at) => Math.abs(value - (line[at] ?? 0)) < 0.01)).toBe(true);
      },
    ),
  );
});
