import type { Lab } from './colour.ts';
import { type FaceView, unit } from './face-view.ts';
import type { Region } from './region.ts';
import { median } from './statistics.ts';

/**
 * One side of the background: its pixels, its own middle colour, the pixels between it and the head (hair, but also
 * whatever else stands there), and those of people who are known to be somebody else.
 */
export type WallSide = {
  pixels: readonly number[];
  colour: Lab;
  connected: readonly number[];
  others: readonly number[];
};

/** A colour difference (CIELAB) that is still the same wall in the same light. */
const sameWall = 10;
/** Pixels of the border by which a side's wall is known, and that must be seen in a row before the wall begins there. */
const border = 6;
const begun = 4;
/** Rows of the view that lie beside or above the crown, where hair seldom reaches the picture's border. */
const aboveHair = 2 * unit;
/** Pixels beside the face that belong to ears and earrings. */
export const ears = Math.round(0.2 * unit);
/** Width of a bin of lightness. */
const binWidth = 3;

/**
 * What must be wall: beside the head from the top of the picture down to the mouth, beyond whatever is connected with
 * the head (hair, ears, shoulders, scarf). Sides of which the picture shows too little are left out.
 */
export function wallOf(view: FaceView, hair: Region): readonly WallSide[] {
  const [right, left, mouth] = [view.mesh[234], view.mesh[454], view.mesh[13]];
  if (!(right && left && mouth)) return [];
  const sides = [side(view, mouth.y, right.x, -1), side(view, mouth.y, left.x, 1)];
  const shown = sides.filter(
    ({ pixels, connected }) => pixels.length + connected.length > 0.25 * unit * unit,
  );
  const hairColour = middleColour(view, hair);
  const bare = shown.filter((one) => !isHair(view, one, hairColour));
  // Hair on both sides up to the upper corners is rather a pattern.
  return bare.length > 0 ? bare : shown;
}

/** Hair that fills a side up to the picture's border: of the hair's colour and with its texture. */
const isHair = (view: FaceView, { pixels, colour }: WallSide, hair: Lab): boolean =>
  Math.hypot(colour.lightness - hair.lightness, colour.a - hair.a, colour.b - hair.b) < 15 &&
  texture(view, pixels) > 1;

/**
 * How much the lightness (CIELAB) changes over two pixels, on average. The most changing seventh is left out: stray
 * curls before a wall.
 */
export function texture(view: FaceView, pixels: readonly number[]): number {
  const changes = new Float32Array(Math.ceil(pixels.length / 3));
  for (let i = 0; i < changes.length; i++) {
    const at = pixels[3 * i] ?? 0;
    changes[i] = step(view, at, at + 2) + step(view, at, at + 2 * view.width);
  }
  const kept = changes.sort().subarray(0, Math.ceil(0.85 * changes.length));
  let sum = 0;
  for (const change of kept) sum += change;
  return sum / kept.length;
}

const step = (view: FaceView, at: number, neighbour: number): number =>
  view.inside[neighbour] === 1 ? Math.abs((view.lightness[neighbour] ?? 0) - (view.lightness[at] ?? 0)) : 0;

function side(view: FaceView, lowest: number, head: number, outwards: 1 | -1): WallSide {
  const rows: number[][] = [];
  const outermost = outwards === 1 ? view.width - 1 : 0;
  const across = outwards * (outermost - Math.round(head)) + 1;
  for (let y = 0; y < Math.min(view.height, lowest); y++) {
    const row: number[] = [];
    for (let i = 0; i < across; i++) {
      const at = y * view.width + outermost - outwards * i;
      if (view.inside[at] === 1) row.push(at);
    }
    rows.push(row);
  }
  const edges = rows.map((row) => row.slice(0, border));
  const corner = edges.slice(0, aboveHair).flat();
  const known = mainColour(view, corner.length > border * border ? corner : edges.flat());
  const pixels: number[] = [];
  const connected: number[] = [];
  for (const row of rows) {
    const end = row.length - connectedWithHead(view, row, known);
    for (let i = 0; i < end; i++) pixels.push(row[i] ?? 0);
    for (let i = end; i < row.length - ears; i++) connected.push(row[i] ?? 0);
  }
  return { pixels, colour: pixels.length > 0 ? middleColour(view, pixels) : known, connected, others: [] };
}

/** How many pixels at the head's end of a row come before the wall. */
function connectedWithHead(view: FaceView, row: readonly number[], wall: Lab): number {
  let seen = 0;
  for (let i = row.length - 1; i >= 0; i--) {
    seen = difference(view, row[i] ?? 0, wall) < sameWall ? seen + 1 : 0;
    if (seen === begun) return row.length - i;
  }
  return row.length;
}

/** CIELAB difference between a pixel and a colour. */
export function difference(view: FaceView, at: number, { lightness, a, b }: Lab): number {
  const byLight = (view.lightness[at] ?? 0) - lightness;
  const byA = (view.a[at] ?? 0) - a;
  const byB = (view.b[at] ?? 0) - b;
  // Math.hypot guards against overflow, and is ten times as slow for it.
  return Math.sqrt(byLight * byLight + byA * byA + byB * byB);
}

/** The most frequent colour by lightness; of a pattern one of its colours, where a median would be none of them. */
export function mainColour(view: FaceView, pixels: readonly number[]): Lab {
  const counts = new Uint32Array(102 / binWidth);
  const bin = (at: number) => Math.floor((view.lightness[at] ?? 0) / binWidth);
  for (const at of pixels) counts[bin(at)] = (counts[bin(at)] ?? 0) + 1;
  const fullest = counts.indexOf(Math.max(...counts));
  return middleColour(
    view,
    pixels.filter((at) => Math.abs(bin(at) - fullest) <= 1),
  );
}

/** The middle of every eighth pixel is as good as that of all. */
function middleColour(view: FaceView, pixels: readonly number[]): Lab {
  const some: number[] = [];
  for (let i = 0; i < pixels.length; i += 8) some.push(pixels[i] ?? 0);
  const middle = (plane: Float32Array) => median(plane, some);
  return { lightness: middle(view.lightness), a: middle(view.a), b: middle(view.b) };
}
