import { type FaceView, unit } from './face-view.ts';
import { median, quantile, share } from './statistics.ts';
import { difference, texture, type WallSide } from './wall.ts';

/** A side of which less is seen between hair and border tells more about curls than about the wall. */
const isSeen = ({ pixels }: WallSide) => pixels.length > 0.5 * unit * unit;

const seen = (wall: readonly WallSide[]): readonly number[] =>
  wall.filter(isSeen).flatMap(({ pixels }) => pixels);

/** The wall's texture: patterns, edges, foliage. NaN where no wall is seen. */
export const backgroundUnevenness = (view: FaceView, wall: readonly WallSide[]): number =>
  texture(view, seen(wall));

/** Edge of the squares of wall that are compared, pixels: a third of an eye distance. */
const square = Math.round(unit / 3);

/** Difference in lightness (CIELAB) between the brightest and the darkest part of the wall: a shadow, a lamp, a window. NaN where no wall is seen. */
export function backgroundShadow(view: FaceView, wall: readonly WallSide[]): number {
  const squares = new Map<number, number[]>();
  for (const at of seen(wall)) {
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
  const shares = wall.map((side) => {
    const { pixels, colour, connected } = side;
    const hair = { a: median(view.a, connected), b: median(view.b, connected) };
    const unlikeHair = (at: number) =>
      Math.hypot((view.a[at] ?? 0) - hair.a, (view.b[at] ?? 0) - hair.b) > otherThanHair;
    const beside = share(connected, unlikeHair) * (connected.length / (connected.length + pixels.length));
    const before = share(pixels, (at) => difference(view, at, colour) > otherThanWall);
    return isSeen(side) ? Math.max(beside, before) : beside;
  });
  return shares.length === 0 ? Number.NaN : Math.max(...shares);
}
