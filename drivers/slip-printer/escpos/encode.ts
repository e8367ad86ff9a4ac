import ReceiptPrinterEncoder from '@point-of-sale/receipt-printer-encoder';
import type { SlipBlock, SlipDocument } from '../port.ts';
import { commands } from './commands.ts';
import { printable } from './printable.ts';

export type PaperWidth = 58 | 80;

/** Letters of font A (12 dots) in a line: 384 dots on 58 mm paper, 576 on 80 mm, at 203 dpi. */
const columnsOf: Record<PaperWidth, number> = { 58: 32, 80: 48 };

/**
 * The whole job: start afresh, the slip, cut, and the question whether it is done. Code page windows-1252 throughout:
 * with the encoder's automatic choice "§" becomes a control byte.
 */
export function encodeSlip(document: SlipDocument, paperMm: PaperWidth): Uint8Array {
  const columns = columnsOf[paperMm];
  const encoder = new ReceiptPrinterEncoder({ language: 'esc-pos', columns, feedBeforeCut: 4 })
    .initialize()
    .codepage('windows1252');
  for (const block of document.blocks) addBlock(encoder, block, columns);
  const slip = encoder.cut('partial').encode();
  return Uint8Array.from([...commands.begin, ...slip, ...commands.askDone]);
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
