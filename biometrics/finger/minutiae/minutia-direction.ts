import type { GreyImage } from '../image/grey-image.ts';
import { isInFootprint } from './candidates.ts';
import { direction } from './fixed-point.ts';

/** Steps in the eight directions, 45° each. */
const stepX = [0, 1, 1, 1, 0, -1, -1, -1];
const stepY = [-1, -1, 0, 1, 1, 1, 0, -1];

/** Length in pixels up to which the ridge is followed, and that it needs to tell its direction. */
const mostSteps = 20;
const leastLength = 14;

interface Point {
  readonly x: number;
  readonly y: number;
  /** Octant in which the walk looks ahead. */
  readonly octant: number;
  readonly value: number;
}

/** The darkest or brightest of the three pixels ahead; `bend` lets the walk turn with the ridge. */
function nextPoint(phase: GreyImage, from: Point, darkest: boolean, bend: boolean): Point {
  let best: Point = { x: 0, y: 0, octant: 0, value: darkest ? 255 : 0 };
  for (let turn = -1; turn <= 1; turn++) {
    const octant = (from.octant + turn) & 7;
    const x = from.x + (stepX[octant] ?? 0);
    const y = from.y + (stepY[octant] ?? 0);
    const value = phase.pixels[y * phase.width + x] ?? 0;
    if (darkest ? value <= best.value : value >= best.value)
      best = { x, y, octant: bend ? octant : from.octant, value };
  }
  return best;
}

/** Direction of the ridge or valley that leads away from a minutia, undefined where it is too short. */
function followed(phase: GreyImage, x: number, y: number, angle: number, bend: boolean): number | undefined {
  const start: Point = { x, y, octant: angle >> 5, value: 0 };
  const bright = nextPoint(phase, start, false, bend);
  const dark = nextPoint(phase, start, true, bend);
  const darkest = 255 - dark.value > bright.value;
  let base = dark;
  let at = darkest ? dark : bright;
  let length = 0;
  for (let step = 0; step < mostSteps; step++) {
    at = nextPoint(phase, at, darkest, bend);
    if (darkest === at.value >= 128 || !isInFootprint(phase, at.x, at.y)) break;
    const squared = (at.x - x) ** 2 + (at.y - y) ** 2;
    if (squared <= length) break;
    length = squared;
    if (squared > mostSteps ** 2) break;
    if (step === 0) base = at;
  }
  return length < leastLength ** 2 ? undefined : direction(base.y - at.y, at.x - base.x);
}

/** Refines a minutia's direction by following its ridge, straight at first, then bending; else leaves it as it is. */
export function refinedDirection(phase: GreyImage, x: number, y: number, angle: number): number {
  return followed(phase, x, y, angle, false) ?? followed(phase, x, y, angle, true) ?? angle;
}
