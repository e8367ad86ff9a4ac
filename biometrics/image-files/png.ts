import {
  convertIndexedToRgb,
  type DecodedPng,
  decode,
  hasPngSignature,
  ResolutionUnitSpecifier,
} from 'fast-png';
import { ok } from '../../domain/result.ts';
import { type ImageResult, malformed, metresPerInch, mostPixels, tooLarge } from './image-file.ts';
import { toGrey } from './luma.ts';

/** Byte positions in the header chunk, which comes first in every PNG. */
const headerAt = { width: 16, height: 20, end: 33 };

export const isPng = (bytes: Uint8Array) => bytes.length >= 8 && hasPngSignature(bytes.subarray(0, 8));

/** Reads a PNG of any colour type and depth as grey. */
export function decodePngFile(bytes: Uint8Array): ImageResult {
  if (bytes.length < headerAt.end) return malformed;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getUint32(headerAt.width);
  const height = view.getUint32(headerAt.height);
  if (width < 1 || height < 1) return malformed;
  if (width * height > mostPixels) return tooLarge;
  const png = decoded(bytes);
  if (!png || png.width !== width || png.height !== height) return malformed;
  const pixels = greys(png);
  if (pixels?.length !== width * height) return malformed;
  const { resolution } = png;
  const metric = resolution?.unit === ResolutionUnitSpecifier.METRE;
  const ppi = metric ? Math.round(resolution.x * metresPerInch) : 0;
  return ok({ width, height, ppi: ppi > 0 ? ppi : undefined, pixels });
}

/** The library throws errors of all kinds for broken files. */
function decoded(bytes: Uint8Array): DecodedPng | undefined {
  try {
    return decode(bytes, { checkCrc: true });
  } catch {
    return undefined;
  }
}

function greys(png: DecodedPng): Uint8Array<ArrayBuffer> | undefined {
  const { data, depth, channels, palette } = png;
  if (palette || depth < 8) {
    const steps = (1 << depth) - 1;
    const scale = Array.from({ length: steps + 1 }, (_, step) => [Math.round((255 * step) / steps)]);
    return expanded({ ...png, palette: palette ?? scale });
  }
  return toGrey(depth === 16 ? data.map((sample) => sample >> 8) : data, channels);
}

/** Packed or indexed pixels by their palette. */
function expanded(png: DecodedPng): Uint8Array<ArrayBuffer> | undefined {
  try {
    return toGrey(convertIndexedToRgb(png), png.palette?.[0]?.length ?? 1);
  } catch {
    return undefined;
  }
}
