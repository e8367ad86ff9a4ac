import { join } from 'node:path';
import type PDFDocument from 'pdfkit';
import { pdfLibrary } from '../../../drivers/on-demand.ts';
import { unpackedFont } from './unpacked-font.ts';

/** Points in a millimetre. */
export const mm = 72 / 25.4;

/** Noto Sans has every letter and sequence of DIN 91379 (Fira Sans has not). */
export const regular = 'NotoSans-Regular';
export const bold = 'NotoSans-Bold';
export type Weight = typeof regular | typeof bold;

/** The font for Arabic letters beside one of the two. */
export const arabicOf = (weight: Weight) =>
  weight === bold ? 'NotoSansArabic-Bold' : 'NotoSansArabic-Regular';

export type Page = InstanceType<typeof PDFDocument>;

/**
 * One page as PDF with its fonts embedded; `draw` puts everything on it before this returns: whoever leaves in the middle
 * has their pictures overwritten. Sizes in millimetres; `fonts` is the folder
 * with the files of these fonts (scripts/support/font-files.ts). The file names no author, title or person.
 */
export async function pdfPage(
  options: { widthMm: number; heightMm: number; fonts: string; madeAt: number },
  draw: (page: Page) => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const Document = pdfLibrary();
  const page = new Document({
    size: [options.widthMm * mm, options.heightMm * mm],
    margin: 0,
    info: {
      Creator: 'Ausweis-Terminal',
      Producer: 'Ausweis-Terminal',
      CreationDate: new Date(options.madeAt),
    },
  });
  const pieces: Uint8Array[] = [];
  page.on('data', (piece: Uint8Array) => pieces.push(piece));
  const ended = new Promise((resolve, reject) => page.on('end', resolve).on('error', reject));
  for (const font of [regular, bold, arabicOf(regular), arabicOf(bold)])
    page.registerFont(font, unpackedFont(join(options.fonts, `${font}.woff`)));
  draw(page);
  page.end();
  await ended;
  const pdf = new Uint8Array(Buffer.concat(pieces));
  for (const piece of pieces) piece.fill(0);
  return pdf;
}
