import { type FaceView, unit } from './face-view.ts';
import { median, quantile, share } from './statistics.ts';
import { difference, texture, type WallSide } from './wall.ts';

/** A side of which less is seen between hair and border tells more about curls than about the wall. */
const isSeen = ({ pixels }: WallSide) => pixels.length > 0.5 * unit * unit;

function seen(wall: readonly WallSide[]): readonly number[] {
  const found: number[] = [];
  for (const { pixels } of wall.filter(isSeen)) for (const at of pixels) found.push(at);
  return found;
}

/** The wall's texture: patterns, edges, foliage. NaN where no wall is seen. */
export const backgroundUnevenness = (view: FaceView, wall: readonly WallSide[]): number =>
  texture(view, seen(wall));

/** Edge of the squares of wall that are compared, pixels: a third of an eye distance. */
const square = Math.round(unit / 3);

/** Difference in lightness (CIELAB) between the brightest and the darkest part of the wall: a shadow, a lamp, a window. NaN where no wall is seen. */
export function backgroundShadow(view: FaceView, wall: readonly WallSide[]): number {
  const columns = Math.ceil(view.width / square);
  const squares: number[][] = Array.from({ length: columns * Math.ceil(view.height / square) }, () => []);
  for (const at of seen(wall)) {
    const row = Math.floor(at / view.width / square);
    squares[row * columns + Math.floor((at % view.width) / square)]?.push(at);
  }
  const lightness = squares
    .filter((pixels) => pixels.length > 0.6 * square * square)
    .map((pixels) => median(view.lightness, pixels))
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
    const { pixels, colour, connected, others } = side;
    const hair = { a: median(view.a, connected), b: median(view.b, connected) };
    const unlikeHair = (at: number) =>
      ((view.a[at] ?? 0) - hair.a) ** 2 + ((view.b[at] ?? 0) - hair.b) ** 2 > otherThanHair ** 2;
    const beside = share(connected, unlikeHair) * (connected.length / (connected.length + pixels.length));
    const before = share(pixels, (at) => difference(view, at, colour) > otherThanWall);
    const people = others.length / (others.length + connected.length + pixels.length);
    return Math.max(beside, people, isSeen(side) ? before : 0);
  });
  return shares.length === 0 ? Number.NaN : Math.max(...shares);
}
