interface Point {
  readonly x: number;
  readonly y: number;
}

const turn = (a: Point, b: Point, c: Point) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** One side of the hull of points sorted by x, without its last point. */
function chain(points: readonly Point[]): Point[] {
  const side: Point[] = [];
  for (const point of points) {
    for (let last = side.at(-1), before = side.at(-2); last && before && turn(before, last, point) <= 0; ) {
      side.pop();
      last = side.at(-1);
      before = side.at(-2);
    }
    side.push(point);
  }
  return side.slice(0, -1);
}

/** Area of the convex hull of points, in their unit squared. */
export function hullArea(points: readonly Point[]): number {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const hull = [...chain(sorted), ...chain(sorted.reverse())];
  let doubled = 0;
  hull.forEach((point, i) => {
    const next = hull[(i + 1) % hull.length];
    if (next) doubled += point.x * next.y - point.y * next.x;
  });
  return Math.abs(doubled) / 2;
}
