export type Point = { x: number; y: number };

/** A finger's width from the edge, where people still touch. */
const edgeMm = 10;
const shortSide = 4;
const longSide = 6;

/** Targets over the whole screen, row by row, in pixels: 4 × 6 upright, 6 × 4 lying; the middle stays free for words. */
export function touchTargets(width: number, height: number, millimetresPerPixel: number): Point[] {
  const edge = edgeMm / millimetresPerPixel;
  const [columns, rows] = width > height ? [longSide, shortSide] : [shortSide, longSide];
  const at = (index: number, count: number, length: number) =>
    edge + (index * (length - 2 * edge)) / (count - 1);
  return Array.from({ length: columns * rows }, (_, i) => ({
    x: at(i % columns, columns, width),
    y: at(Math.floor(i / columns), rows, height),
  }));
}

/** How far from its target a touch was taken, millimetres on the glass. */
export const deviationMm = (target: Point, touch: Point, millimetresPerPixel: number): number =>
  Math.hypot(target.x - touch.x, target.y - touch.y) * millimetresPerPixel;
