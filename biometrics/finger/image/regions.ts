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
  /** At the edge the cell itself, which is seen. */
  const neighbours = new Int32Array(4);
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
      neighbours[0] = x > 0 ? at - 1 : at;
      neighbours[1] = x < width - 1 ? at + 1 : at;
      neighbours[2] = y > 0 ? at - width : at;
      neighbours[3] = y < height - 1 ? at + width : at;
      for (let i = 0; i < 4; i++) {
        const neighbour = neighbours[i] ?? at;
        if (grid[neighbour] !== value || seen[neighbour]) continue;
        seen[neighbour] = 1;
        stack[count++] = neighbour;
      }
    }
    regions.push({ members: stack.slice(0, count), left, right, top, bottom });
  }
  return regions;
}
