import { mm, pdfPage, regular } from './page.ts';
import { writeParagraph } from './paragraph.ts';

/** 10 × 15 cm. */
const width = 100;
const height = 150;
/** Passport photo, PassV Anlage 8. */
const photo = { width: 35, height: 45 };
const gap = 6;

/**
 * Four photos of 35 × 45 mm on a sheet of 10 × 15 cm, with marks to cut along. `caption` stands in small print below
 * them: the date and that this is a test, never a name.
 */
export function photoSheet(
  jpeg: Uint8Array,
  options: { caption: string; rightToLeft: boolean; fonts: string; madeAt: number },
): Promise<Uint8Array> {
  const left = (width - 2 * photo.width - gap) / 2;
  const top = (height - 2 * photo.height - gap) / 2 - 4;
  return pdfPage({ ...options, widthMm: width, heightMm: height }, (page) => {
    const image = page.openImage(Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.length));
    for (const column of [0, 1])
      for (const row of [0, 1]) {
        const x = left + column * (photo.width + gap);
        const y = top + row * (photo.height + gap);
        page.image(image, x * mm, y * mm, { width: photo.width * mm, height: photo.height * mm });
        for (const markX of [x, x + photo.width])
          for (const markY of [y, y + photo.height]) {
            const outX = markX === x ? -1 : 1;
            const outY = markY === y ? -1 : 1;
            page.moveTo((markX + outX * 0.5) * mm, markY * mm).lineTo((markX + outX * 2.5) * mm, markY * mm);
            page.moveTo(markX * mm, (markY + outY * 0.5) * mm).lineTo(markX * mm, (markY + outY * 2.5) * mm);
          }
      }
    page.lineWidth(0.3).strokeColor('#666666').stroke();
    page.font(regular).fontSize(7).fillColor('#333333');
    page.y = (height - 13) * mm;
    const place = { left: left * mm, width: (width - 2 * left) * mm, weight: regular } as const;
    writeParagraph(page, options.caption, { ...place, rightToLeft: options.rightToLeft });
  });
}
