import type { Point } from '../marks.ts';
import type { FaceView } from './face-view.ts';

/** Indices of a view's pixels that lie in the picture. */
export type Region = readonly number[];

/** The pixels within a closed outline of mesh points. */
export function outlined(view: FaceView, outline: readonly number[]): Region {
  return polygon(
    view,
    outline.flatMap((at) => view.mesh[at] ?? []),
  );
}

/** The pixels within a closed polygon (even-odd rule). */
export function polygon(view: FaceView, points: readonly Point[]): Region {
  const found: number[] = [];
  const top = Math.max(0, Math.ceil(Math.min(...points.map(({ y }) => y))));
  const bottom = Math.min(view.height - 1, Math.floor(Math.max(...points.map(({ y }) => y))));
  for (let y = top; y <= bottom; y++) {
    const crossings: number[] = [];
    points.forEach((from, i) => {
      const to = points[(i + 1) % points.length] ?? from;
      if (from.y <= y !== to.y <= y) {
        crossings.push(from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x));
      }
    });
    crossings.sort((left, right) => left - right);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      addRow(view, y, crossings[i] ?? 0, crossings[i + 1] ?? 0, found);
    }
  }
  return found;
}

/** The pixels of an ellipse; radii in pixels of the view. */
export function ellipse(view: FaceView, centre: Point, radiusX: number, radiusY = radiusX): Region {
  const found: number[] = [];
  for (let y = Math.ceil(centre.y - radiusY); y <= centre.y + radiusY; y++) {
    const half = radiusX * Math.sqrt(Math.max(0, 1 - ((y - centre.y) / radiusY) ** 2));
    addRow(view, y, centre.x - half, centre.x + half, found);
  }
  return found;
}

/** The pixels of `region` that are in none of `others`. */
export function without(view: FaceView, region: Region, ...others: Region[]): Region {
  const excluded = new Uint8Array(view.inside.length);
  for (const other of others) for (const at of other) excluded[at] = 1;
  return region.filter((at) => excluded[at] === 0);
}

function addRow(view: FaceView, y: number, from: number, to: number, found: number[]): void {
  if (y < 0 || y >= view.height) return;
  for (let x = Math.max(0, Math.ceil(from)); x <= Math.min(view.width - 1, to); x++) {
    const at = y * view.width + x;
    if (view.inside[at] === 1) found.push(at);
  }
}
