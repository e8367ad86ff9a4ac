import { join } from 'node:path';
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import type { SlipBlock, SlipDocument } from '../port.ts';
import { contentWidth, margin, type PrintedPaper, printStrips, type Strip } from './paper.ts';
import { qrStrip } from './qr-code.ts';
import { fontFamily, type TextStyle, textStrip } from './text.ts';

const body: TextStyle = { size: 24, weight: 400, align: 'left', before: 3, after: 3, indent: 0 };
const styles = {
  title: { size: 36, weight: 700, align: 'center', before: 4, after: 10, indent: 0 },
  code: { size: 68, weight: 700, align: 'center', before: 10, after: 10, indent: 0 },
  heading: { size: 27, weight: 700, align: 'left', before: 16, after: 4, indent: 0 },
  text: { ...body, before: 8 },
  item: { ...body, indent: 28 },
} as const satisfies Record<string, TextStyle>;

/** Makes Fira Sans known. `folder` holds FiraSans-Regular.woff2 and FiraSans-Bold.woff2; throws when one is missing. */
export function registerSlipFonts(folder: string): void {
  for (const file of ['FiraSans-Regular.woff2', 'FiraSans-Bold.woff2']) {
    if (!GlobalFonts.registerFromPath(join(folder, file), fontFamily)) throw new Error(`no font ${file}`);
  }
}

/** The slip as it comes out of the printer: a PNG of 576 dots' width (80 mm paper, 203 dpi). */
export function renderSlip(document: SlipDocument): PrintedPaper {
  const measure = createCanvas(1, 1).getContext('2d');
  const strips = document.blocks.map((block) => stripOf(measure, block));
  return printStrips([blank(28), ...strips, blank(56)], createCanvas);
}

function stripOf(measure: SKRSContext2D, block: SlipBlock): Strip {
  switch (block.kind) {
    case 'qr':
      return qrStrip(block.content);
    case 'rule':
      return {
        height: 25,
        draw: (context, top) => context.fillRect(margin, top + 12, contentWidth, 2),
      };
    case 'item':
      return textStrip(measure, block.text, styles.item, '•');
    default:
      return textStrip(measure, block.text, styles[block.kind]);
  }
}

const blank = (height: number): Strip => ({ height, draw: () => {} });
