type Vector = readonly [number, number, number];

/**
 * The rotation that turns one cloud of points best onto another (Horn 1987, unit quaternions): rows of the matrix that
 * takes `from` to `to`, both moved to their centres first. Size does not matter.
 */
export function fitRotation(from: readonly Vector[], to: readonly Vector[]): [Vector, Vector, Vector] {
  const centre = (points: readonly Vector[], axis: 0 | 1 | 2) =>
    points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const axes = [0, 1, 2] as const;
  const a = axes.map((axis) => centre(from, axis));
  const b = axes.map((axis) => centre(to, axis));
  const s = (i: 0 | 1 | 2, j: 0 | 1 | 2) =>
    from.reduce((sum, point, k) => sum + (point[i] - (a[i] ?? 0)) * ((to[k]?.[j] ?? 0) - (b[j] ?? 0)), 0);
  const [xx, xy, xz] = [s(0, 0), s(0, 1), s(0, 2)];
  const [yx, yy, yz] = [s(1, 0), s(1, 1), s(1, 2)];
  const [zx, zy, zz] = [s(2, 0), s(2, 1), s(2, 2)];
  const [w, x, y, z] = largestEigenvector([
    [xx + yy + zz, yz - zy, zx - xz, xy - yx],
    [yz - zy, xx - yy - zz, xy + yx, zx + xz],
    [zx - xz, xy + yx, yy - xx - zz, yz + zy],
    [xy - yx, zx + xz, yz + zy, zz - xx - yy],
  ]);
  return [
    [1 - 2 * (y * y + z * z), 2 * (x * y - w * z), 2 * (x * z + w * y)],
    [2 * (x * y + w * z), 1 - 2 * (x * x + z * z), 2 * (y * z - w * x)],
    [2 * (x * z - w * y), 2 * (y * z + w * x), 1 - 2 * (x * x + y * y)],
  ];
}

/** By power iteration; shifted so that the largest eigenvalue is the largest in size too. */
function largestEigenvector(matrix: readonly (readonly number[])[]): [number, number, number, number] {
  const shift = Math.max(...matrix.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)));
  let vector: [number, number, number, number] = [1, 0.01, 0.02, 0.03];
  for (let round = 0; round < 200; round++) {
    const next = matrix.map(
      (row, i) => row.reduce((sum, value, j) => sum + value * (vector[j] ?? 0), 0) + shift * (vector[i] ?? 0),
    );
    const length = Math.hypot(...next) || 1;
    const [w = 1, x = 0, y = 0, z = 0] = next.map((value) => value / length);
    vector = [w, x, y, z];
  }
  return vector;
}
