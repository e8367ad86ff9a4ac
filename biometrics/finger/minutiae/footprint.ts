import type { OrientationMap } from './orientation-map.ts';

/** Cells set where more than `most` of the size×size cells around are set; outside counts as unset. */
function majority(cells: Uint8Array, columns: number, rows: number, size: number, most: number): Uint8Array {
  const reach = (size - 1) / 2;
  const out = new Uint8Array(cells.length);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      let count = 0;
      for (let y = Math.max(0, row - reach); y <= Math.min(rows - 1, row + reach); y++)
        for (let x = Math.max(0, column - reach); x <= Math.min(columns - 1, column + reach); x++)
          count += cells[y * columns + x] ?? 0;
      out[row * columns + column] = count > most ? 1 : 0;
    }
  return out;
}

/** Fills each line between its first and its last set cell. */
function fillLines(cells: Uint8Array, lines: number, lineStep: number, length: number, step: number): void {
  for (let line = 0; line < lines; line++) {
    const start = line * lineStep;
    let first = 0;
    while (first < length && !cells[start + first * step]) first++;
    let last = length - 1;
    while (last > first && !cells[start + last * step]) last--;
    for (let i = first + 1; i < last; i++) cells[start + i * step] = 1;
  }
}

/** The cells that show ridges, closed to one area with smooth edge: 1 inside. */
export function footprintOf({ columns, rows, x, y }: OrientationMap): Uint8Array {
  let cells: Uint8Array = Uint8Array.from(x, (value, i) => (value !== 0 || y[i] !== 0 ? 1 : 0));
  for (const [size, most] of [
    [3, 3],
    [5, 11],
    [5, 11],
  ] as const)
    cells = majority(cells, columns, rows, size, most);
  fillLines(cells, rows, columns, columns, 1);
  fillLines(cells, columns, 1, rows, columns);
  for (let round = 0; round < 2; round++) cells = majority(cells, columns, rows, 5, 14);
  return cells;
}
