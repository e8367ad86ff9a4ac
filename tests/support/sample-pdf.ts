import PDFDocument from 'pdfkit';

/** A page without a font or a person. */
export function samplePdf(): Promise<Uint8Array> {
  const document = new PDFDocument({ size: 'A4' });
  const pieces: Uint8Array[] = [];
  document.on('data', (piece: Uint8Array) => pieces.push(piece));
  document.rect(100, 100, 200, 200).fill('#000000');
  document.end();
  return new Promise((resolve) => document.on('end', () => resolve(new Uint8Array(Buffer.concat(pieces)))));
}
