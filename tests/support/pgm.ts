import { readFileSync } from 'node:fs';
import type { GreyImage } from '../../biometrics/finger/image/grey-image.ts';

/** Reads a binary 8-bit PGM (P5). Throws on anything else: it is for test pictures only. */
export function readPgm(file: string): GreyImage {
  const bytes = readFileSync(file);
  const header = /^P5\s+(?:#[^\n]*\n\s*)*(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', 0, 512));
  if (!header) throw new Error('not a binary 8-bit PGM');
  const width = Number(header[1]);
  const height = Number(header[2]);
  const start = header[0].length;
  const pixels = Uint8Array.from(bytes.subarray(start, start + width * height));
  if (pixels.length !== width * height) throw new Error('PGM is cut short');
  return { width, height, pixels };
}
