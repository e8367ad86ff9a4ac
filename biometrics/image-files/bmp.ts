import { ok } from '../../domain/result.ts';
import {
  type ImageResult,
  malformed,
  metresPerInch,
  mostPixels,
  tooLarge,
  unsupported,
} from './image-file.ts';
import { toGrey } from './luma.ts';
import type { PrintImage } from './print-image.ts';

const fileHeaderBytes = 14;
const infoHeaderBytes = 40;
const headerBytes = fileHeaderBytes + infoHeaderBytes;
const paletteBytes = 256 * 4;
const signature = 0x4d42; // "BM"

/** Rows are padded to four bytes. */
const stride = (width: number, channels: number) => Math.ceil((width * channels) / 4) * 4;

/**
 * An uncompressed 8-bit grey BMP, the form in which TR-03121 tools exchange raw prints. Resolution in the header;
 * rows upwards.
 */
export function encodeBmp({ width, height, ppi, pixels }: PrintImage): Uint8Array {
  const rowBytes = stride(width, 1);
  const bytes = new Uint8Array(headerBytes + paletteBytes + rowBytes * height);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, signature, true);
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, headerBytes + paletteBytes, true);
  view.setUint32(14, infoHeaderBytes, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8, true);
  view.setUint32(34, rowBytes * height, true);
  const perMetre = Math.round(ppi / metresPerInch);
  view.setInt32(38, perMetre, true);
  view.setInt32(42, perMetre, true);
  view.setUint32(46, 256, true);
  for (let grey = 0; grey < 256; grey++) bytes.fill(grey, headerBytes + grey * 4, headerBytes + grey * 4 + 3);
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    bytes.set(row, headerBytes + paletteBytes + (height - 1 - y) * rowBytes);
  }
  return bytes;
}

export const isBmp = (bytes: Uint8Array) => bytes[0] === 0x42 && bytes[1] === 0x4d;

/** Reads an uncompressed BMP of 8 bits with a palette or of 24 bits, rows upwards or downwards. */
export function decodeBmp(bytes: Uint8Array): ImageResult {
  if (bytes.length < headerBytes || !isBmp(bytes)) return malformed;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const infoBytes = view.getUint32(14, true);
  const width = view.getInt32(18, true);
  const signedHeight = view.getInt32(22, true);
  const bits = view.getUint16(28, true);
  const height = Math.abs(signedHeight);
  if (view.getUint32(2, true) !== bytes.length || infoBytes < infoHeaderBytes) return malformed;
  if (width < 1 || height < 1) return malformed;
  if (width * height > mostPixels) return tooLarge;
  if ((bits !== 8 && bits !== 24) || view.getUint32(30, true) !== 0) return unsupported;

  const channels = bits / 8;
  const rowBytes = stride(width, channels);
  const pixelsAt = view.getUint32(10, true);
  const paletteAt = fileHeaderBytes + infoBytes;
  const paletteEnd = paletteAt + (bits === 8 ? 4 * (view.getUint32(46, true) || 256) : 0);
  if (pixelsAt < paletteEnd || pixelsAt + rowBytes * height > bytes.length) return malformed;

  const greys = bits === 8 ? paletteGreys(bytes.subarray(paletteAt, paletteEnd)) : undefined;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const fileRow = signedHeight > 0 ? height - 1 - y : y;
    const start = pixelsAt + fileRow * rowBytes;
    const row = bytes.subarray(start, start + width * channels);
    // An index beyond the palette is black.
    pixels.set(greys ? row.map((index) => greys[index] ?? 0) : toGrey(redFirst(row, 3), 3), y * width);
  }
  const ppi = Math.round(view.getInt32(38, true) * metresPerInch);
  return ok({ width, height, ppi: ppi > 0 ? ppi : undefined, pixels });
}

const paletteGreys = (palette: Uint8Array) =>
  toGrey(
    redFirst(palette, 4).map((value, at) => (at % 4 === 3 ? 255 : value)),
    4,
  );

/** BMP writes blue, green, red. */
function redFirst(samples: Uint8Array, channels: number): Uint8Array {
  const swapped = Uint8Array.from(samples);
  for (let at = 0; at + 2 < samples.length; at += channels) {
    swapped[at] = samples[at + 2] ?? 0;
    swapped[at + 2] = samples[at] ?? 0;
  }
  return swapped;
}
