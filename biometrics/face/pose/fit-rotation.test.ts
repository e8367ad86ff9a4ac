import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitRotation } from './fit-rotation.ts';

const angle = fc.double({ min: -1.2, max: 1.2, noNaN: true });
type Vector = [number, number, number];
const cloud: Vector[] = Array.from({ length: 20 }, (_, i) => [
  Math.sin(i * 2.1),
  Math.cos(i * 1.3),
  Math.sin(i * 0.7),
]);

function turn([x, y, z]: Vector, a: number, b: number, c: number): Vector {
  const [x1, y1] = [x * Math.cos(c) - y * Math.sin(c), x * Math.sin(c) + y * Math.cos(c)];
  const [y2, z2] = [y1 * Math.cos(b) - z * Math.sin(b), y1 * Math.sin(b) + z * Math.cos(b)];
  return [x1 * Math.cos(a) + z2 * Math.sin(a), y2, z2 * Math.cos(a) - x1 * Math.sin(a)];
}

test('finds the rotation between two clouds, whatever their sizes and places', () => {
  fc.assert(
    fc.property(angle, angle, angle, fc.double({ min: 0.1, max: 50, noNaN: true }), (a, b, c, size) => {
      const to = cloud.map((point): Vector => {
        const [x, y, z] = turn(point, a, b, c);
        return [size * x + 7, size * y - 3, size * z + 1];
      });
      const found = fitRotation(cloud, to);
      for (const axis of [0, 1, 2] as const) {
        const unit: Vector = [0, 0, 0];
        unit[axis] = 1;
        const expected = turn(unit, a, b, c);
        for (const row of [0, 1, 2] as const) expect(found[row][axis]).toBeCloseTo(expected[row], 4);
      }
    }),
  );
});
