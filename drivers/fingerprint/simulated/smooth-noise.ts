/** Smooth value noise, 0…1, row by row: random values on a grid of `cell` pixels, blended between. */
export function smoothNoise(width: number, height: number, cell: number, random: () => number): Float32Array {
  const columns = Math.ceil(width / cell) + 2;
  const rows = Math.ceil(height / cell) + 2;
  const grid = Float32Array.from({ length: columns * rows }, random);
  const ease = (t: number) => t * t * (3 - 2 * t);
  const at = (index: number) => grid[index] ?? 0;
  const noise = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cell);
    const down = ease(y / cell - row);
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / cell);
      const right = ease(x / cell - column);
      const corner = row * columns + column;
      const above = at(corner) * (1 - right) + at(corner + 1) * right;
      const below = at(corner + columns) * (1 - right) + at(corner + columns + 1) * right;
      noise[y * width + x] = above * (1 - down) + below * down;
    }
  }
  return noise;
}
