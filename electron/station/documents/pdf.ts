import { join } from 'node:path';
import PDFDocument from 'pdfkit';

/** PDF points of a millimetre. */
export const mm = 72 / 25.4;

/**
 * Draws a PDF with the terminal's own typeface embedded (Fira Sans, registered as `regular` and `bold`); it is made in
 * memory and never touches the disk. `fonts` is the folder of the assets.
 */
export function makePdf(
  fonts: string,
  options: { size: PDFKit.PDFDocumentOptions['size']; title: string; marginMm: number },
  draw: (document: PDFKit.PDFDocument) => void,
): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const document = new PDFDocument({
      ...(options.size ? { size: options.size } : {}),
      margin: options.marginMm * mm,
      lang: 'de-DE',
      info: { Title: options.title },
    });
    const pieces: Buffer[] = [];
    document.on('data', (piece: Buffer) => pieces.push(piece));
    document.on('end', () => resolve(Buffer.concat(pieces)));
    document.on('error', reject);
    document.registerFont('regular', join(fonts, 'FiraSans_400Regular.ttf'));
    document.registerFont('bold', join(fonts, 'FiraSans_600SemiBold.ttf'));
    document.font('regular');
    draw(document);
    document.end();
  });
}
