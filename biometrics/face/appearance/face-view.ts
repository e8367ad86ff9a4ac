import type { CropPlan } from '../crop/plan-crop.ts';
import type { FaceImage } from '../face-image.ts';
import type { FaceMarks, Iris, Point } from '../marks.ts';
import { labOf, linearOfCode, luminanceOf } from './colour.ts';

/** Pixels of a view between the eyes: about one to a millimetre of face. */
export const unit = 64;
/** What a view shows of the picture, in eye distances from the middle between the eyes. */
const reach = { side: 2.2, above: 2.7, below: 2 };
const width = Math.round(2 * reach.side * unit);
const height = Math.round((reach.above + reach.below) * unit);

/**
 * A face turned upright and brought to one scale, so that a measure means the same in a live frame and in a still.
 * Planes run row by row; light is linear, 0…1.
 */
export type FaceView = {
  width: number;
  height: number;
  red: Float32Array;
  green: Float32Array;
  blue: Float32Array;
  luminance: Float32Array;
  /** CIELAB. */
  lightness: Float32Array;
  a: Float32Array;
  b: Float32Array;
  /** 1 where the picture has a pixel, 0 beyond its edges. */
  inside: Uint8Array;
  mesh: readonly Point[];
  rightIris: Iris;
  leftIris: Iris;
  /** Pixels of the picture per pixel of the view. */
  scale: number;
  /** From pixels of the view to pixels of the picture. */
  toPicture: (x: number, y: number) => Point;
};

/** Resamples a picture by its marks, as far as the photo reaches that is cut out of it; averages in linear light. */
export function viewFace(image: FaceImage, face: FaceMarks, photo?: CropPlan): FaceView {
  const { rightIris, leftIris } = face;
  const across = {
    x: (leftIris.centre.x - rightIris.centre.x) / unit,
    y: (leftIris.centre.y - rightIris.centre.y) / unit,
  };
  const scale = Math.hypot(across.x, across.y);
  const middle = {
    x: (leftIris.centre.x + rightIris.centre.x) / 2,
    y: (leftIris.centre.y + rightIris.centre.y) / 2,
  };
  const toView = ({ x, y }: Point): Point => {
    const dx = (x - middle.x) / (scale * scale);
    const dy = (y - middle.y) / (scale * scale);
    return {
      x: dx * across.x + dy * across.y + reach.side * unit,
      y: dy * across.x - dx * across.y + reach.above * unit,
    };
  };
  const plane = () => new Float32Array(width * height);
  const view: FaceView = {
    width,
    height,
    red: plane(),
    green: plane(),
    blue: plane(),
    luminance: plane(),
    lightness: plane(),
    a: plane(),
    b: plane(),
    inside: new Uint8Array(width * height),
    mesh: face.mesh.map(toView),
    rightIris: { centre: toView(rightIris.centre), radius: rightIris.radius / scale },
    leftIris: { centre: toView(leftIris.centre), radius: leftIris.radius / scale },
    scale,
    toPicture: (x, y) => {
      const dx = x - reach.side * unit;
      const dy = y - reach.above * unit;
      return {
        x: middle.x + dx * across.x - dy * across.y,
        y: middle.y + dx * across.y + dy * across.x,
      };
    },
  };
  const whole = { centre: { x: image.width / 2, y: image.height / 2 }, angle: 0, scale: 1 };
  const reaches = reachOf(photo ?? { ...whole, width: image.width, height: image.height });
  const position = { middle, across, scale };
  if (scale < 2) interpolate(image, view, position, reaches);
  else average(image, view, position, reaches);
  return view;
}

type Position = { middle: Point; across: Point; scale: number };

type Reach = (x: number, y: number) => boolean;

/** Whether a place of the picture (pixel centres at whole numbers) lies in the photo. */
function reachOf({ centre, angle, scale, width, height }: CropPlan): Reach {
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const halfWidth = (width * scale) / 2;
  const halfHeight = (height * scale) / 2;
  return (x, y) => {
    const dx = x + 0.5 - centre.x;
    const dy = y + 0.5 - centre.y;
    return Math.abs(dx * cos + dy * sin) <= halfWidth && Math.abs(dy * cos - dx * sin) <= halfHeight;
  };
}

/** One to two pixels of the picture for one of the view: between the four nearest. */
function interpolate(
  { width: columns, height: rows, pixels }: FaceImage,
  view: FaceView,
  { middle, across }: Position,
  reaches: Reach,
): void {
  const words = new Uint32Array(pixels.buffer, pixels.byteOffset, columns * rows);
  for (let at = 0, v = 0; v < height; v++) {
    for (let u = 0; u < width; u++, at++) {
      const dx = u - reach.side * unit;
      const dy = v - reach.above * unit;
      const x = middle.x + dx * across.x - dy * across.y;
      const y = middle.y + dx * across.y + dy * across.x;
      if (!reaches(x, y)) continue;
      const left = Math.max(0, Math.floor(x));
      const top = Math.max(0, Math.floor(y));
      if (left >= columns || top >= rows) continue;
      const east = Math.max(0, x - left);
      const south = Math.max(0, y - top);
      const upper = top * columns;
      const lower = Math.min(top + 1, rows - 1) * columns;
      const right = Math.min(left + 1, columns - 1);
      // A pixel is read as one number: its bytes are red, green, blue, from the lowest up.
      const a = words[upper + left] ?? 0;
      const b = words[upper + right] ?? 0;
      const c = words[lower + left] ?? 0;
      const d = words[lower + right] ?? 0;
      const wa = (1 - east) * (1 - south);
      const wb = east * (1 - south);
      const wc = (1 - east) * south;
      const wd = east * south;
      // Written out: this runs for each pixel of a live picture.
      const red = wa * (a & 255) + wb * (b & 255) + wc * (c & 255) + wd * (d & 255);
      const green =
        wa * ((a >>> 8) & 255) + wb * ((b >>> 8) & 255) + wc * ((c >>> 8) & 255) + wd * ((d >>> 8) & 255);
      const blue =
        wa * ((a >>> 16) & 255) + wb * ((b >>> 16) & 255) + wc * ((c >>> 16) & 255) + wd * ((d >>> 16) & 255);
      paint(view, at, linearOf(red), linearOf(green), linearOf(blue));
    }
  }
}

/** Of a mixed code, which need not be whole. */
const linearOf = (code: number): number => linearOfCode[Math.round(code)] ?? 0;

/** Two and more pixels of the picture for one of the view: the mean of a grid of them. */
function average(
  { width: columns, height: rows, pixels }: FaceImage,
  view: FaceView,
  { middle, across, scale }: Position,
  reaches: Reach,
): void {
  const taps = Math.floor(scale);
  const step = 1 / taps;
  const first = step / 2 - 0.5;
  for (let at = 0, y = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      let red = 0;
      let green = 0;
      let blue = 0;
      let count = 0;
      for (let v = 0; v < taps; v++) {
        const dy = y - reach.above * unit + first + v * step;
        for (let u = 0; u < taps; u++) {
          const dx = x - reach.side * unit + first + u * step;
          const column = Math.round(middle.x + dx * across.x - dy * across.y);
          const row = Math.round(middle.y + dx * across.y + dy * across.x);
          if (column < 0 || row < 0 || column >= columns || row >= rows || !reaches(column, row)) continue;
          const pixel = 4 * (row * columns + column);
          red += linearOfCode[pixels[pixel] ?? 0] ?? 0;
          green += linearOfCode[pixels[pixel + 1] ?? 0] ?? 0;
          blue += linearOfCode[pixels[pixel + 2] ?? 0] ?? 0;
          count++;
        }
      }
      if (count > 0) paint(view, at, red / count, green / count, blue / count);
    }
  }
}

function paint(view: FaceView, at: number, red: number, green: number, blue: number): void {
  const lab = labOf(red, green, blue);
  view.red[at] = red;
  view.green[at] = green;
  view.blue[at] = blue;
  view.luminance[at] = luminanceOf(red, green, blue);
  view.lightness[at] = lab.lightness;
  view.a[at] = lab.a;
  view.b[at] = lab.b;
  view.inside[at] = 1;
}

/** Overwrites the person's pixels. */
export function eraseView(view: FaceView): void {
  for (const plane of [view.red, view.green, view.blue, view.luminance, view.lightness, view.a, view.b]) {
    plane.fill(0);
  }
}
