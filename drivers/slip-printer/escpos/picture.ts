import { canvasLibrary } from '../../on-demand.ts';
import { blockStrip, type TextBlock } from '../drawing/block.ts';

/** Pixels as the encoder takes them; both sides a multiple of 8 dots, as printers want it. */
export type Picture = { data: Uint8ClampedArray; width: number; height: number };

const wholeBytes = (dots: number) => Math.ceil(dots / 8) * 8;

/**
 * A block of words as a picture over the whole width of the paper, black on white, for letters that the printer has
 * not: Arabic, Cyrillic, and the Latin ones outside its code page.
 */
export function pictureOf(block: TextBlock, width: number): Picture {
  const { createCanvas } = canvasLibrary();
  const strip = blockStrip(createCanvas(1, 1).getContext('2d'), block, { width, margin: 0 });
  const canvas = createCanvas(width, wholeBytes(strip.height));
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  strip.draw(context, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { data: Uint8ClampedArray.from(data), width: canvas.width, height: canvas.height };
}
