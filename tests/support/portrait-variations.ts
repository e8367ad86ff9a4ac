import { type Canvas, createCanvas, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
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
const skinTones = {
  'very light': [222, 198, 186],
  light: [206, 170, 150],
  medium: [178, 132, 106],
  dark: [128, 86, 64],
  'very dark': [82, 54, 42],
} as const;
export type SkinTone = keyof typeof skinTones;

const light = (code: number) => (code / 255) ** 2.2;
const code = (value: number) => 255 * Math.max(0, value) ** (1 / 2.2);
/** What every code of a channel becomes. */
const curve = (change: (value: number) => number): Uint8ClampedArray =>
  Uint8ClampedArray.from({ length: 256 }, (_, value) => code(change(light(value))));

/**
 * Light above this many times the skin's own is shine: it does not go through the skin and keeps its strength. Less of
 * it where the skin gets lighter, as a camera's tone curve holds highlights back.
 */
const shineFrom = { darker: 1.8, lighter: 1.3 };

/** Changes the skin's reflectance so that its median becomes the tone's; shine, eyes, brows, lips and wall stay. */
export const withSkin =
  (tone: SkinTone): Variation =>
  (image, face) => {
    const mask = skinMask(image, face);
    const curves = skinTones[tone].map((target, channel) => {
      const counts = new Uint32Array(256);
      let all = 0;
      for (let at = channel; at < mask.length; at += 4) {
        if ((mask[at - channel + 3] ?? 0) < 128) continue;
        const value = image.pixels[at] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
        all++;
      }
      let below = 0;
      const middle = light(
        counts.findIndex((count) => {
          below += count;
          return below >= all / 2;
        }),
      );
      const factor = light(target) / Math.max(1e-4, middle);
      const shine = factor > 1 ? shineFrom.lighter : shineFrom.darker;
      return curve((value) => factor * Math.min(value, shine * middle) + Math.max(0, value - shine * middle));
    });
    return map(image, (value, at) =>
      (mask[at - (at % 4) + 3] ?? 0) < 128 ? value : (curves[at % 4]?.[value] ?? value),
    );
  };

/** Opens or closes the aperture by so many stops. */
export const withExposure = (stops: number): Variation => {
  const exposed = curve((value) => value * 2 ** stops);
  return (image) => map(image, (value) => exposed[value] ?? value);
};

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

function drawn(image: FaceImage, draw: (context: SKRSContext2D, original: Canvas) => void): FaceImage {
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

function map(image: FaceImage, change: (value: number, at: number) => number): FaceImage {
  const pixels = new Uint8ClampedArray(image.pixels);
  for (let at = 0; at < pixels.length; at++) if (at % 4 !== 3) pixels[at] = change(pixels[at] ?? 0, at);
  return { ...image, pixels };
}

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
