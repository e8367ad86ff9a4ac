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
};

/** Resamples a picture by its marks; averages in linear light where it shrinks. */
export function viewFace(image: FaceImage, face: FaceMarks): FaceView {
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
  };
  resample(image, view, { middle, across, scale });
  return view;
}

type Frame = { middle: Point; across: Point; scale: number };

function resample({ width: columns, height: rows, pixels }: FaceImage, view: FaceView, frame: Frame): void {
  const { middle, across } = frame;
  const taps = Math.max(1, Math.floor(frame.scale));
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
          if (column < 0 || row < 0 || column >= columns || row >= rows) continue;
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
