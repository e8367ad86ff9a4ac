import type { FaceImage } from '../face-image.ts';
import { type PersonMask, personAt } from '../find/find-person.ts';
import type { Point } from '../marks.ts';
import { type FaceView, unit } from './face-view.ts';
import { ears, mainColour, type WallSide } from './wall.ts';

/** Likelihoods of a person: below the one is background, above the other a person; between them are stray hairs. */
const background = 0.1;
const surely = 0.9;

/** The mask in the pixels of the view. */
function personPlane(view: FaceView, { width, height }: FaceImage, mask: PersonMask): Float32Array {
  const plane = new Float32Array(view.width * view.height);
  for (let y = 0, at = 0; y < view.height; y++)
    for (let x = 0; x < view.width; x++, at++) {
      const place = view.toPicture(x, y);
      plane[at] = personAt(mask, (place.x + 0.5 - width / 2) / height + 0.5, (place.y + 0.5) / height);
    }
  return plane;
}

/**
 * What is wall behind a person, on both sides of the head from the top of the picture down to the mouth: whatever is
 * no person. Connected with the head are hair and headgear; whoever is not connected with it is somebody else.
 */
export function wallBehind(view: FaceView, image: FaceImage, mask: PersonMask): readonly WallSide[] {
  const [right, left, mouth] = [view.mesh[234], view.mesh[454], view.mesh[13]];
  if (!(right && left && mouth)) return [];
  const person = personPlane(view, image, mask);
  const own = connectedWith(mouth, view, person);
  const part = (from: number, to: number): WallSide => {
    const pixels: number[] = [];
    const connected: number[] = [];
    const others: number[] = [];
    for (let y = 0; y < Math.min(view.height, mouth.y); y++)
      for (let x = Math.max(0, from); x < Math.min(view.width, to); x++) {
        const at = y * view.width + x;
        const likelihood = person[at] ?? Number.NaN;
        if (view.inside[at] !== 1) continue;
        if (likelihood < background) pixels.push(at);
        else if (likelihood > surely) (own[at] === 1 ? connected : others).push(at);
      }
    return { pixels, colour: mainColour(view, pixels), connected, others };
  };
  const sides = [part(0, Math.round(right.x) - ears), part(Math.round(left.x) + ears, view.width)];
  // The outline of somebody.
  person.fill(0);
  own.fill(0);
  return sides.filter(
    ({ pixels, connected, others }) => pixels.length + connected.length + others.length > 0.25 * unit * unit,
  );
}

/** 1 where the person is to whom a place belongs. */
function connectedWith(place: Point, { width, height }: FaceView, person: Float32Array): Uint8Array {
  const own = new Uint8Array(person.length);
  const open = [Math.round(place.y) * width + Math.round(place.x)];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (own[at] === 1 || !((person[at] ?? 0) > surely)) continue;
    own[at] = 1;
    const x = at % width;
    if (x > 0) open.push(at - 1);
    if (x < width - 1) open.push(at + 1);
    if (at >= width) open.push(at - width);
    if (at < width * (height - 1)) open.push(at + width);
  }
  return own;
}
