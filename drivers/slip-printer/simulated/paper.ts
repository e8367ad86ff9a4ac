import type { Canvas } from '@napi-rs/canvas';
import type { Strip } from '../drawing/text.ts';

/** 80 mm paper: 72 mm of print at 203 dpi, eight dots per millimetre. */
export const dotsPerMm = 8;
export const paperWidth = 576;
export const margin = 28;
export const contentWidth = paperWidth - 2 * margin;

/** A finished slip. */
export type PrintedPaper = { png: Uint8Array<ArrayBuffer>; heightMm: number };

/** Puts the strips below each other on white paper. */
export function printStrips(
  strips: readonly Strip[],
  create: (width: number, height: number) => Canvas,
): PrintedPaper {
  const height = strips.reduce((sum, strip) => sum + strip.height, 0);
  const canvas = create(paperWidth, Math.max(1, Math.ceil(height)));
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000000';
  let top = 0;
  for (const strip of strips) {
    strip.draw(context, top);
    top += strip.height;
  }
  return { png: new Uint8Array(canvas.toBuffer('image/png')), heightMm: canvas.height / dotsPerMm };
}
