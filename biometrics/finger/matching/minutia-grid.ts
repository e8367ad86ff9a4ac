import type { Minutia } from '../minutiae/minutia.ts';

/** Minutiae of the gallery print that lie in the 3×3 cells around a place, found at once. */
export interface MinutiaGrid {
  /** Calls `each` with the index of every minutia that may lie within one cell's side of the place. */
  near(x: number, y: number, each: (index: number) => void): void;
}

/** Sorts minutiae into square cells. */
export function minutiaGrid(minutiae: readonly Minutia[], cell: number): MinutiaGrid {
  const margin = 2;
  const columns = Math.floor(Math.max(0, ...minutiae.map(({ x }) => x)) / cell) + 2 * margin + 1;
  const rows = Math.floor(Math.max(0, ...minutiae.map(({ y }) => y)) / cell) + 2 * margin + 1;
  const cells: number[][] = Array.from({ length: columns * rows }, () => []);
  minutiae.forEach(({ x, y }, index) => {
    const column = Math.floor(x / cell) + margin;
    const row = Math.floor(y / cell) + margin;
    for (let dy = -1; dy <= 1; dy++)
      for (let dx = -1; dx <= 1; dx++) cells[(row + dy) * columns + column + dx]?.push(index);
  });
  return {
    near(x, y, each) {
      const column = Math.floor(x / cell) + margin;
      const row = Math.floor(y / cell) + margin;
      if (column < 0 || row < 0 || column >= columns || row >= rows) return;
      const found = cells[row * columns + column];
      if (found) for (let i = 0; i < found.length; i++) each(found[i] ?? 0);
    },
  };
}
