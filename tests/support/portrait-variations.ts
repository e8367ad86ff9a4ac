import { createCanvas, loadImage } from '@napi-rs/canvas';
import {
  browOutlines,
  eyeOutlines,
  faceOutline,
  lipOutlines,
} from '../../biometrics/face/appearance/outlines.ts';
import type { FaceImage } from '../../biometrics/face/face-image.ts';
import type { FaceMarks } from '../../biometrics/face/marks.ts';
import { trace } from './painted-face.ts';

/** The same portrait under other circumstances; the marks stay where they are. */
export type Variation = (image: FaceImage, face: FaceMarks) => FaceImage | Promise<FaceImage>;

/** sRGB of skin in even light, from very light to very dark. */
export const skinTones = {
  'very light': [238, 208, 192],
  light: [222, 178, 152],
  medium: [188, 138, 108],
  dark: [132, 88, 64],
  'very dark': [82, 54, 42],
} as const;
export type SkinTone = keyof typeof skinTones;

const light = (code: number) => (code / 255) ** 2.2;
const code = (value: number) => 255 * Math.max(0, value) ** (1 / 2.2);

/** Multiplies the skin's reflectance so that its median becomes the tone's; eyes, brows, lips and wall stay. */
export const withSkin =
  (tone: SkinTone): Variation =>
  (image, face) => {
    const mask = skinMask(image, face);
    const factors = skinTones[tone].map((target, channel) => {
      const values = image.pixels
        .filter((_, at) => at % 4 === channel && mask[at - channel + 3] === 255)
        .sort();
      return light(target) / Math.max(1e-4, light(values[values.length >> 1] ?? 0));
    });
    return map(image, (value, at) => {
      const share = (mask[at - (at % 4) + 3] ?? 0) / 255;
      return code(light(value) * (1 + share * ((factors[at % 4] ?? 1) - 1)));
    });
  };

/** Opens or closes the aperture by so many stops. */
export const withExposure =
  (stops: number): Variation =>
  (image) =>
    map(image, (value) => code(light(value) * 2 ** stops));

/** Stored once as a JPEG of that quality. */
export const withJpeg =
  (quality: number): Variation =>
  async (image) => {
    const bytes = await onCanvas(image).encode('jpeg', quality);
    const canvas = createCanvas(image.width, image.height);
    canvas.getContext('2d').drawImage(await loadImage(bytes), 0, 0);
    return pixelsOf(canvas);
  };

/** Clear glasses with dark rims. */
export const withGlasses: Variation = (image, face) =>
  drawn(image, (context) => {
    const { rightIris, leftIris } = face;
    const distance = leftIris.centre.x - rightIris.centre.x;
    context.strokeStyle = '#2a2420';
    context.lineWidth = 0.035 * distance;
    for (const { centre } of [rightIris, leftIris]) {
      context.beginPath();
      context.ellipse(
        centre.x,
        centre.y + 0.07 * distance,
        0.39 * distance,
        0.32 * distance,
        0,
        0,
        2 * Math.PI,
      );
      context.stroke();
    }
  });

/** A scarf of that colour around the face, from the hairline to below the chin. */
export const withHeadscarf =
  (colour: string): Variation =>
  (image, face) =>
    drawn(image, (context, original) => {
      const [top, chin, ear, other] = [10, 152, 234, 454].map((at) => face.mesh[at] ?? { x: 0, y: 0 });
      if (!(top && chin && ear && other)) return;
      const half = (other.x - ear.x) / 2;
      context.fillStyle = colour;
      context.beginPath();
      context.ellipse(top.x, (top.y + chin.y) / 2 - 0.1 * half, 1.35 * half, 2 * half, 0, 0, 2 * Math.PI);
      context.fill();
      context.fillRect(top.x - 1.2 * half, chin.y - 0.3 * half, 2.4 * half, image.height);
      trace(context, face, faceOutline);
      context.clip();
      context.drawImage(original, 0, 0);
    });

type Canvas = ReturnType<typeof createCanvas>;
type Context = ReturnType<Canvas['getContext']>;

function drawn(image: FaceImage, draw: (context: Context, original: Canvas) => void): FaceImage {
  const canvas = onCanvas(image);
  draw(canvas.getContext('2d'), onCanvas(image));
  return pixelsOf(canvas);
}

function onCanvas({ width, height, pixels }: FaceImage): Canvas {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const data = context.createImageData(width, height);
  data.data.set(pixels);
  context.putImageData(data, 0, 0);
  return canvas;
}

const pixelsOf = (canvas: Canvas): FaceImage => ({
  width: canvas.width,
  height: canvas.height,
  pixels: canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data,
});

const map = (image: FaceImage, change: (value: number, at: number) => number): FaceImage => ({
  ...image,
  pixels: image.pixels.map((value, at) => (at % 4 === 3 ? value : change(value, at))),
});

/** RGBA whose alpha tells how much a pixel is skin. */
function skinMask({ width, height }: FaceImage, face: FaceMarks): Uint8ClampedArray {
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  trace(context, face, faceOutline);
  context.fill();
  context.globalCompositeOperation = 'destination-out';
  for (const outline of [
    ...Object.values(eyeOutlines),
    ...Object.values(browOutlines),
    ...Object.values(lipOutlines),
  ]) {
    trace(context, face, outline);
    context.fill();
  }
  return context.getImageData(0, 0, width, height).data;
}
