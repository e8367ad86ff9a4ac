import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { SlipBlock, SlipDocument } from '../port.ts';
import { commands } from './commands.ts';
import { pictureOf } from './picture.ts';
import { hasEveryLetter, printable } from './printable.ts';

export type PaperWidth = 58 | 80;

/** Letters of font A in a line: 384 dots on 58 mm paper, 576 on 80 mm, at 203 dpi. */
const columnsOf: Record<PaperWidth, number> = { 58: 32, 80: 48 };
const dotsPerColumn = 12;

/**
 * The whole job: start afresh, the slip, cut, and the question whether it is done. Code page windows-1252 throughout:
 * with the encoder's automatic choice "§" becomes a control byte. A part of the slip, between two rules, with a letter
 * that this code page lacks is printed as pictures, all of it, so that its lines look alike; fonts must be registered
 * (drawing/fonts.ts).
 */
export function encodeSlip(document: SlipDocument, paperMm: PaperWidth): Uint8Array {
  const columns = columnsOf[paperMm];
  const encoder = new ReceiptPrinterEncoder({
    language: 'esc-pos',
    columns,
    feedBeforeCut: 4,
    imageMode: 'raster',
  })
    .initialize()
    .codepage('windows1252');
  for (const part of partsOf(document.blocks)) {
    const drawn = !part.every((block) => !('text' in block) || hasEveryLetter(block.text));
    for (const block of part) {
      if (drawn && 'text' in block && block.kind !== 'code') {
        const picture = pictureOf(block, columns * dotsPerColumn);
        encoder.image(picture, picture.width, picture.height);
      } else addBlock(encoder, block, columns);
    }
  }
  const slip = encoder.cut('partial').encode();
  return Uint8Array.from([...commands.begin, ...slip, ...commands.askDone]);
}

/** The blocks between the rules, each rule at the beginning of its part. */
function partsOf(blocks: readonly SlipBlock[]): SlipBlock[][] {
  const parts: SlipBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'rule') parts.push([]);
    parts.at(-1)?.push(block);
  }
  return parts;
}

function addBlock(encoder: ReceiptPrinterEncoder, block: SlipBlock, columns: number): void {
  switch (block.kind) {
    case 'title':
      encoder.align('center').bold(true).size(2).line(printable(block.text)).size(1).bold(false);
      encoder.align('left').newline();
      return;
    case 'code':
      encoder.align('center').bold(true).size(3).line(printable(block.text)).size(1).bold(false);
      encoder.align('left').newline();
      return;
    case 'qr':
      encoder.align('center').qrcode(block.content, { model: 2, size: 8, errorlevel: 'm' }).align('left');
      encoder.newline();
      return;
    case 'rule':
      encoder.line('-'.repeat(columns));
      return;
    case 'heading':
      encoder.newline().bold(true).line(printable(block.text)).bold(false);
      return;
    case 'item':
      encoder.table([{ width: 2 }, { width: columns - 2 }], [['•', printable(block.text)]]);
      return;
    case 'text':
      encoder.newline().line(printable(block.text));
  }
}
