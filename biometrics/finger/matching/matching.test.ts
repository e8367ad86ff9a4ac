import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { angleBetween } from './alignment.ts';
import { decadesAboveChance } from './chance.ts';
import { hullArea } from './convex-hull.ts';

describe('decadesAboveChance', () => {
  it('is the binomial tail', () => {
    // 10 throws, at least 9 heads: 11 of 1024 outcomes.
    expect(decadesAboveChance(10, 0.5, 9)).toBeCloseTo(-Math.log10(11 / 1024), 10);
    expect(decadesAboveChance(10, 0.5, 10)).toBeCloseTo(-Math.log10(1 / 1024), 10);
    expect(decadesAboveChance(10, 0.5, 0)).toBe(0);
  });

  it('grows with the hits and shrinks with the chance', () => {
    const trials = fc.integer({ min: 4, max: 120 });
    const chance = fc.double({ min: 0.001, max: 0.5, noNaN: true });
    fc.assert(
      fc.property(trials, chance, (n, p) => {
        const hits = Math.ceil(0.75 * n);
        const decades = decadesAboveChance(n, p, hits);
        expect(decades).toBeGreaterThan(decadesAboveChance(n, p, hits - 1));
        expect(decades).toBeGreaterThan(decadesAboveChance(n, p + 0.05, hits));
      }),
    );
  });
});

describe('hullArea', () => {
  it('is that of the outline, whatever lies inside', () => {
    const square = [
      { x: 0, y: 0 },
      { x: 10, y: 0 },
      { x: 10, y: 10 },
      { x: 0, y: 10 },
    ];
    const inside = fc.array(
      fc.record({ x: fc.integer({ min: 0, max: 10 }), y: fc.integer({ min: 0, max: 10 }) }),
    );
    fc.assert(
      fc.property(inside, (points) => {
        expect(hullArea([...points, ...square])).toBe(100);
      }),
    );
    expect(hullArea([])).toBe(0);
    expect(hullArea([{ x: 3, y: 4 }])).toBe(0);
  });
});

describe('angleBetween', () => {
  it('goes the short way', () => {
    expect([angleBetween(350, 10), angleBetween(10, 350), angleBetween(0, 540)]).toEqual([20, -20, -180]);
  });
});
