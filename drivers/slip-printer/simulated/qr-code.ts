import { create } from 'qrcode';
import type { Strip } from '../drawing/text.ts';
import { contentWidth, dotsPerMm, paperWidth } from './paper.ts';

/** Modules of white that a reader needs round the code (ISO/IEC 18004). */
const quietZone = 4;
/** About 34 mm: easily read from the paper at arm's length. */
const wantedWidth = 34 * dotsPerMm;

/** A QR code with medium error correction, in whole dots per module. */
export function qrStrip(content: string): Strip {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const count = modules.size + 2 * quietZone;
  const dots = Math.max(1, Math.min(Math.round(wantedWidth / count), Math.floor(contentWidth / count)));
  const width = count * dots;
  return {
    height: width,
    draw(context, top) {
      const left = Math.round((paperWidth - width) / 2) + quietZone * dots;
      for (let row = 0; row < modules.size; row++) {
        for (let column = 0; column < modules.size; column++) {
          if (!modules.get(row, column)) continue;
          context.fillRect(left + column * dots, top + (row + quietZone) * dots, dots, dots);
        }
      }
    },
  };
}
