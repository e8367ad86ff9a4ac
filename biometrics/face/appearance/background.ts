import { type FaceView, unit } from './face-view.ts';
import { median, quantile, share } from './statistics.ts';
import { difference, type WallSide } from './wall.ts';

/** Of a wall without measurable parts nothing is known: NaN. */
const all = (wall: readonly WallSide[]): readonly number[] => wall.flatMap(({ pixels }) => pixels);

/**
 * How much the wall's lightness changes over a millimetre or two, in CIELAB: patterns, edges, foliage. The most
 * changing twentieth is left out: stray hairs.
 */
export function backgroundUnevenness(view: FaceView, wall: readonly WallSide[]): number {
  const pixels = all(wall).filter((_, i) => i % 3 === 0);
  const changes = Float32Array.from(pixels, (at) => {
    const step = (neighbour: number) =>
      view.inside[neighbour] === 1
        ? Math.abs((view.lightness[neighbour] ?? 0) - (view.lightness[at] ?? 0))
        : 0;
    return step(at + 2) + step(at + 2 * view.width);
  }).sort();
  const kept = changes.subarray(0, Math.ceil(0.95 * changes.length));
  return kept.reduce((sum, change) => sum + change, 0) / kept.length;
}

/** Edge of the squares of wall that are compared, pixels: a third of an eye distance. */
const square = Math.round(unit / 3);

/** Difference in lightness (CIELAB) between the brightest and the darkest part of the wall: a shadow, a lamp, a window. */
export function backgroundShadow(view: FaceView, wall: readonly WallSide[]): number {
  const squares = new Map<number, number[]>();
  for (const at of all(wall)) {
    const key = Math.floor((at % view.width) / square) + 1000 * Math.floor(at / view.width / square);
    const values = squares.get(key) ?? [];
    values.push(view.lightness[at] ?? 0);
    squares.set(key, values);
  }
  const lightness = [...squares.values()]
    .filter((values) => values.length > 0.6 * square * square)
    .map((values) =>
      quantile(
        values.sort((one, other) => one - other),
        0.5,
      ),
    )
    .sort((one, other) => one - other);
  return quantile(lightness, 0.9) - quantile(lightness, 0.1);
}

/** Lightness and hue differences (CIELAB) of another thing than the wall, and of another thing than hair. */
const otherThanWall = 20;
const otherThanHair = 15;

/**
 * Share of the worse side, 0…1, that is clearly of another colour than the wall there, or of another hue than what is
 * connected with the head: objects, people. Hair and scarves have many lightnesses but one hue.
 */
export function foreignObjects(view: FaceView, wall: readonly WallSide[]): number {
  const shares = wall.flatMap(({ pixels, colour, connected }) => {
    const hair = { a: median(view.a, connected), b: median(view.b, connected) };
    const strange = (at: number) =>
      Math.hypot((view.a[at] ?? 0) - hair.a, (view.b[at] ?? 0) - hair.b) > otherThanHair;
    return [
      share(pixels, (at) => difference(view, at, colour) > otherThanWall),
      share(connected, strange) * (connected.length / (connected.length + pixels.length)),
    ];
  });
  return shares.length === 0 ? Number.NaN : Math.max(...shares);
}
