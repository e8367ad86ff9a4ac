import type { Minutia } from '../minutiae/minutia.ts';
import type { MinutiaGrid } from './minutia-grid.ts';

/** Pixels at 500 ppi and degrees by which minutiae that belong together may differ. */
export const positionTolerance = 11;
export const angleTolerance = 25;

/** Two impressions of a finger are turned against each other by at most this (TR-03121-3.2 §5.3.3: 45° each). */
const mostRotation = 90;

/** Turns by `rotation` degrees counter-clockwise, then shifts: probe → gallery. */
export interface Alignment {
  readonly rotation: number;
  readonly cos: number;
  readonly sin: number;
  readonly shiftX: number;
  readonly shiftY: number;
}

/** Two minutiae that fall together, and by how much they miss. */
export interface Pair {
  readonly probe: Minutia;
  readonly gallery: Minutia;
  readonly distance: number;
  readonly angle: number;
}

/** Difference of two angles in degrees, −180 to 180. */
export function angleBetween(from: number, to: number): number {
  return ((((to - from) % 360) + 540) % 360) - 180;
}

/** The alignment that turns by `rotation` degrees and brings one point onto another; y points down. */
function alignmentOf(
  rotation: number,
  from: { readonly x: number; readonly y: number },
  to: { readonly x: number; readonly y: number },
): Alignment {
  const cos = Math.cos((rotation * Math.PI) / 180);
  const sin = Math.sin((rotation * Math.PI) / 180);
  return {
    rotation,
    cos,
    sin,
    shiftX: to.x - cos * from.x - sin * from.y,
    shiftY: to.y + sin * from.x - cos * from.y,
  };
}

/** How many probe minutiae find a partner. */
function support(
  probe: readonly Minutia[],
  gallery: readonly Minutia[],
  grid: MinutiaGrid,
  { rotation, cos, sin, shiftX, shiftY }: Alignment,
): number {
  let count = 0;
  let x = 0;
  let y = 0;
  let angle = 0;
  let found = false;
  const check = (index: number) => {
    const other = gallery[index];
    if (!other || found) return;
    const dx = other.x - x;
    const dy = other.y - y;
    found =
      dx * dx + dy * dy < positionTolerance * positionTolerance &&
      Math.abs(angleBetween(angle, other.angle)) <= angleTolerance;
  };
  for (let i = 0; i < probe.length; i++) {
    const minutia = probe[i];
    if (!minutia) continue;
    x = cos * minutia.x + sin * minutia.y + shiftX;
    y = cos * minutia.y - sin * minutia.x + shiftY;
    angle = minutia.angle + rotation;
    found = false;
    grid.near(x, y, check);
    if (found) count++;
  }
  return count;
}

/** The alignments, each bringing one minutia onto another, under which most minutiae find a partner. */
export function likelyAlignments(
  probe: readonly Minutia[],
  gallery: readonly Minutia[],
  grid: MinutiaGrid,
  most: number,
): Alignment[] {
  const tried: { alignment: Alignment; count: number }[] = [];
  for (const from of probe)
    for (const to of gallery) {
      const rotation = angleBetween(from.angle, to.angle);
      if (Math.abs(rotation) > mostRotation) continue;
      const alignment = alignmentOf(rotation, from, to);
      tried.push({ alignment, count: support(probe, gallery, grid, alignment) });
    }
  return tried
    .sort((a, b) => b.count - a.count)
    .slice(0, most)
    .map(({ alignment }) => alignment);
}

/** Pairs under an alignment, nearest first, each minutia once. */
export function pairsUnder(
  alignment: Alignment,
  probe: readonly Minutia[],
  gallery: readonly Minutia[],
  grid: MinutiaGrid,
): Pair[] {
  const possible: Pair[] = [];
  const { rotation, cos, sin, shiftX, shiftY } = alignment;
  for (const minutia of probe) {
    const x = cos * minutia.x + sin * minutia.y + shiftX;
    const y = cos * minutia.y - sin * minutia.x + shiftY;
    grid.near(x, y, (index) => {
      const other = gallery[index];
      if (!other) return;
      const distance = Math.hypot(other.x - x, other.y - y);
      const angle = Math.abs(angleBetween(minutia.angle + rotation, other.angle));
      if (distance < positionTolerance && angle <= angleTolerance)
        possible.push({ probe: minutia, gallery: other, distance, angle });
    });
  }
  const taken = new Set<Minutia>();
  return possible
    .sort((a, b) => a.distance - b.distance)
    .filter((pair) => {
      if (taken.has(pair.probe) || taken.has(pair.gallery)) return false;
      taken.add(pair.probe).add(pair.gallery);
      return true;
    });
}

const centre = (points: readonly Minutia[]) => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

/** The rigid alignment with the least squared distance over pairs. */
export function fittedAlignment(pairs: readonly Pair[]): Alignment {
  const from = centre(pairs.map(({ probe }) => probe));
  const to = centre(pairs.map(({ gallery }) => gallery));
  let along = 0;
  let across = 0;
  for (const { probe, gallery } of pairs) {
    const px = probe.x - from.x;
    const py = probe.y - from.y;
    const qx = gallery.x - to.x;
    const qy = gallery.y - to.y;
    along += px * qx + py * qy;
    across += py * qx - px * qy;
  }
  return alignmentOf((Math.atan2(across, along) * 180) / Math.PI, from, to);
}
