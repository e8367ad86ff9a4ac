import type { SKRSContext2D } from '@napi-rs/canvas';
import { canvasLibrary } from '../../on-demand.ts';
import { blockStrip } from '../drawing/block.ts';
import type { Strip } from '../drawing/text.ts';
import type { SlipBlock, SlipDocument } from '../port.ts';
import { contentWidth, margin, type PrintedPaper, paperWidth, printStrips } from './paper.ts';
import { qrStrip } from './qr-code.ts';

/** The slip as it comes out of the printer: a PNG of 576 dots' width (80 mm paper, 203 dpi). */
export function renderSlip(document: SlipDocument): PrintedPaper {
  const { createCanvas } = canvasLibrary();
  const measure = createCanvas(1, 1).getContext('2d');
  const strips = document.blocks.map((block) => stripOf(measure, block));
  return printStrips([blank(28), ...strips, blank(56)], createCanvas);
}

function stripOf(measure: SKRSContext2D, block: SlipBlock): Strip {
  if (block.kind === 'qr') return qrStrip(block.content);
  if (block.kind !== 'rule') return blockStrip(measure, block, { width: paperWidth, margin });
  return { height: 25, draw: (context, top) => context.fillRect(margin, top + 12, contentWidth, 2) };
}

const blank = (height: number): Strip => ({ height, draw: () => {} });
