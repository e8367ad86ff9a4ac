import { type CanvasRenderingContext2D, createCanvas } from '@napi-rs/canvas';
import {
  browOutlines,
  eyeOutlines,
  faceOutline,
  lipOutlines,
} from '../../biometrics/face/appearance/outlines.ts';
import type { FaceImage } from '../../biometrics/face/face-image.ts';
import type { FaceMarks, Iris, Point } from '../../biometrics/face/marks.ts';
import { modelsFromPackages } from '../../biometrics/face/models/from-packages.ts';
import { modelFiles } from '../../biometrics/face/models/model-files.ts';

/** A drawn face of nobody in a frame of 622×800, with the marks of MediaPipe's average face. */
export type PaintedFace = { image: FaceImage; face: FaceMarks };

/** Colours as CSS has them; `over` draws on the finished face. */
export type Paint = {
  skin?: string;
  white?: string;
  iris?: string;
  wall?: string | ((context: CanvasRenderingContext2D) => void);
  hair?: string;
  over?: (context: CanvasRenderingContext2D, face: FaceMarks) => void;
};

const size = { width: 622, height: 800 };
const eyeDistance = 150;

/** Paints a neutral face before a grey wall, changed as asked. */
export function paintFace(paint: Paint = {}): PaintedFace {
  const canvas = createCanvas(size.width, size.height);
  const context = canvas.getContext('2d');
  const { skin = '#c99a80', white = '#d8d6d0', iris = '#4a3222', wall = '#c9cbcc', hair = '#3b2a20' } = paint;
  const face = averageFace();
  if (typeof wall === 'string') {
    context.fillStyle = wall;
    context.fillRect(0, 0, size.width, size.height);
  } else wall(context);

  const fill = (outline: readonly number[], colour: string) => {
    context.fillStyle = colour;
    trace(context, face, outline);
    context.fill();
  };
  const [top, chin, ear, otherEar] = [10, 152, 234, 454].map((at) => markAt(face, at));
  if (!(top && chin && ear && otherEar)) throw new Error('no face');
  context.fillStyle = hair;
  context.beginPath();
  const half = (otherEar.x - ear.x) / 2;
  context.ellipse(top.x, top.y + half * 0.8, half * 1.1, half * 1.35, 0, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = skin;
  context.fillRect(top.x - half * 0.55, chin.y - half * 0.6, half * 1.1, size.height);
  fill(faceOutline, skin);
  for (const outline of Object.values(browOutlines)) fill(outline, hair);
  for (const [i, outline] of Object.values(eyeOutlines).entries()) {
    fill(outline, white);
    const { centre, radius } = i === 0 ? face.rightIris : face.leftIris;
    context.save();
    trace(context, face, outline);
    context.clip();
    disc(context, centre, radius, iris);
    disc(context, centre, 0.45 * radius, '#100c0a');
    context.restore();
  }
  fill(lipOutlines.upper, '#9c5a50');
  fill(lipOutlines.lower, '#a8635a');
  paint.over?.(context, face);
  return { image: { ...size, pixels: context.getImageData(0, 0, size.width, size.height).data }, face };
}

/** The same picture with its linear light multiplied, per channel if asked. */
export function relight({ image, face }: PaintedFace, red: number, green = red, blue = red): PaintedFace {
  const pixels = new Uint8ClampedArray(image.pixels);
  const factors = [red, green, blue];
  for (let at = 0; at < pixels.length; at++) {
    const factor = factors[at % 4];
    if (factor !== undefined) pixels[at] = 255 * (((pixels[at] ?? 0) / 255) ** 2.2 * factor) ** (1 / 2.2);
  }
  return { image: { ...image, pixels }, face };
}

export const markAt = (face: FaceMarks, at: number): Point => {
  const mark = face.mesh[at];
  if (!mark) throw new Error(`no mark ${at}`);
  return mark;
};

/** Makes a path of mesh points. */
export function trace(context: CanvasRenderingContext2D, face: FaceMarks, outline: readonly number[]): void {
  context.beginPath();
  for (const at of outline) context.lineTo(markAt(face, at).x, markAt(face, at).y);
  context.closePath();
}

export function disc(
  context: CanvasRenderingContext2D,
  { x, y }: Point,
  radius: number,
  colour: string,
): void {
  context.fillStyle = colour;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
}

function averageFace(): FaceMarks {
  const bytes = modelsFromPackages()[modelFiles.canonicalFace];
  if (!bytes) throw new Error('no canonical face');
  const points = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const raw = Array.from({ length: points.length / 3 }, (_, i) => ({
    x: points[3 * i] ?? 0,
    y: -(points[3 * i + 1] ?? 0),
    z: -(points[3 * i + 2] ?? 0),
  }));
  const middle = (one: number, other: number) => ({
    x: ((raw[one]?.x ?? 0) + (raw[other]?.x ?? 0)) / 2,
    y: ((raw[one]?.y ?? 0) + (raw[other]?.y ?? 0)) / 2,
  });
  const [right, left] = [middle(33, 133), middle(263, 362)];
  const scale = eyeDistance / Math.hypot(left.x - right.x, left.y - right.y);
  const place = ({ x, y }: Point): Point => ({
    x: size.width / 2 + (x - (left.x + right.x) / 2) * scale,
    y: 0.45 * size.height + (y - (left.y + right.y) / 2) * scale,
  });
  const iris = (centre: Point): Iris => ({ centre: place(centre), radius: 0.085 * eyeDistance });
  return {
    mesh: raw.map((point) => ({ ...place(point), z: point.z * scale })),
    rightIris: iris(right),
    leftIris: iris(left),
  };
}
