import type { KeyRow } from './layouts.ts';

export type KeyPosition = { row: number; key: number };
export type Direction = 'left' | 'right' | 'up' | 'down';

const usable = (row: KeyRow): number[] => row.flatMap((key, index) => (key.kind === 'gap' ? [] : [index]));

/** The middle of a key, in letter keys from the row's start. */
function middle(row: KeyRow, index: number): number {
  const before = row.slice(0, index).reduce((sum, key) => sum + key.width, 0);
  return before + (row[index]?.width ?? 0) / 2;
}

/**
 * Where an arrow key leads: the next key of the row (going round), or the nearest one of the row above or below; null
 * beyond the upper and the lower edge.
 */
export function neighbour(
  rows: readonly KeyRow[],
  from: KeyPosition,
  direction: Direction,
): KeyPosition | null {
  const row = rows[from.row];
  if (!row) return from;
  const keys = usable(row);
  if (direction === 'left' || direction === 'right') {
    const step = direction === 'right' ? 1 : -1;
    const next = keys[(keys.indexOf(from.key) + step + keys.length) % keys.length];
    return next === undefined ? from : { row: from.row, key: next };
  }
  const target = from.row + (direction === 'down' ? 1 : -1);
  const targetRow = rows[target];
  if (!targetRow) return null;
  const here = middle(row, from.key);
  const distance = (index: number) => Math.abs(middle(targetRow, index) - here);
  const [nearest] = usable(targetRow).sort((a, b) => distance(a) - distance(b));
  return nearest === undefined ? from : { row: target, key: nearest };
}

/** The key that Tab reaches when none was focused before. */
export const firstKey = (rows: readonly KeyRow[]): KeyPosition => ({
  row: 0,
  key: usable(rows[0] ?? [])[0] ?? 0,
});
