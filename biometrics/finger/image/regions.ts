/** A 4-connected region of equal values in a grid. */
export interface Region {
  readonly members: Int32Array;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All 4-connected regions of the cells that hold `value`. */
export function regionsOf(grid: Uint8Array, width: number, height: number, value: number): Region[] {
  const seen = new Uint8Array(width * height);
  const stack = new Int32Array(width * height);
  const regions: Region[] = [];
  for (let seed = 0; seed < grid.length; seed++) {
    if (grid[seed] !== value || seen[seed]) continue;
    let left = width;
    let right = 0;
    let top = height;
    let bottom = 0;
    let count = 1;
    stack[0] = seed;
    seen[seed] = 1;
    for (let next = 0; next < count; next++) {
      const at = stack[next] ?? 0;
      const x = at % width;
      const y = (at - x) / width;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      const visit = (neighbour: number) => {
        if (grid[neighbour] !== value || seen[neighbour]) return;
        seen[neighbour] = 1;
        stack[count++] = neighbour;
      };
      if (x > 0) visit(at - 1);
      if (x < width - 1) visit(at + 1);
      if (y > 0) visit(at - width);
      if (y < height - 1) visit(at + width);
    }
    regions.push({ members: stack.slice(0, count), left, right, top, bottom });
  }
  return regions;
}
