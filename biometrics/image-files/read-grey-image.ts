import { fail, ok, type Result } from '../../domain/result.ts';
import { decodeWsq } from '../wsq/decode.ts';
import { decodeBmp, isBmp } from './bmp.ts';
import type { ImageFailureCode, ImageResult } from './image-file.ts';
import { decodePngFile, isPng } from './png.ts';
import { decodePgm, isPgm } from './pnm.ts';
import type { PrintImage } from './print-image.ts';
import { printResolution } from './print-resolution.ts';

export type ReadFailureCode = ImageFailureCode | 'unknown-format' | 'truncated';

/**
 * Reads a print from a PGM, PNG, BMP or WSQ file; the format is told by the first bytes, not by the name. `ppi`
 * overrides what the file says.
 */
export function readGreyImage(
  bytes: Uint8Array,
  { ppi }: { ppi?: number | undefined } = {},
): Result<PrintImage, { code: ReadFailureCode }> {
  const read = byFormat(bytes);
  if (!read.ok) return read;
  return ok({ ...read.value, ppi: ppi ?? printResolution(read.value.ppi) });
}

function byFormat(bytes: Uint8Array): ImageResult | Result<never, { code: ReadFailureCode }> {
  if (isPgm(bytes)) return decodePgm(bytes);
  if (isPng(bytes)) return decodePngFile(bytes);
  if (isBmp(bytes)) return decodeBmp(bytes);
  const wsq = decodeWsq(bytes);
  if (wsq.ok) {
    const { width, height, ppi, pixels } = wsq.value;
    return ok({ width, height, ppi, pixels });
  }
  return wsq.failure.code === 'not-wsq' ? fail({ code: 'unknown-format' }) : fail({ code: wsq.failure.code });
}
