import type { FingerImage } from '../../domain/captures/fingerprint.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

const headerBytes = 54;
const paletteBytes = 256 * 4;
const metresPerInch = 0.0254;

/**
 * An uncompressed 8-bit grey BMP, the form in which TR-03121 tools exchange raw prints. Resolution in the header;
 * rows upwards, padded to four bytes.
 */
export function encodeBmp({ width, height, ppi, pixels }: FingerImage): Uint8Array {
  const stride = Math.ceil(width / 4) * 4;
  const bytes = new Uint8Array(headerBytes + paletteBytes + stride * height);
  const view = new DataView(bytes.buffer);
  bytes.set([0x42, 0x4d]); // "BM"
  view.setUint32(2, bytes.length, true);
  view.setUint32(10, headerBytes + paletteBytes, true);
  view.setUint32(14, 40, true);
  view.setInt32(18, width, true);
  view.setInt32(22, height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 8, true);
  view.setUint32(34, stride * height, true);
  const perMetre = Math.round(ppi / metresPerInch);
  view.setInt32(38, perMetre, true);
  view.setInt32(42, perMetre, true);
  view.setUint32(46, 256, true);
  for (let grey = 0; grey < 256; grey++) bytes.fill(grey, headerBytes + grey * 4, headerBytes + grey * 4 + 3);
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    bytes.set(row, headerBytes + paletteBytes + (height - 1 - y) * stride);
  }
  return bytes;
}

/** Reads what `encodeBmp` writes: 8 bits, uncompressed, grey palette. Anything else is `malformed`. */
export function decodeBmp(bytes: Uint8Array): Result<FingerImage, { code: 'malformed' }> {
  const malformed = fail({ code: 'malformed' as const });
  if (bytes.length < headerBytes + paletteBytes) return malformed;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const width = view.getInt32(18, true);
  const height = view.getInt32(22, true);
  const stride = Math.ceil(width / 4) * 4;
  const plain =
    view.getUint16(0, true) === 0x4d42 && view.getUint16(28, true) === 8 && view.getUint32(30, true) === 0;
  const sized = width >= 1 && height >= 1 && width <= 1024 && height <= 1024;
  const pixelsAt = view.getUint32(10, true);
  if (!plain || !sized || pixelsAt !== headerBytes + paletteBytes) return malformed;
  if (bytes.length !== pixelsAt + stride * height) return malformed;
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    const start = pixelsAt + (height - 1 - y) * stride;
    pixels.set(bytes.subarray(start, start + width), y * width);
  }
  return ok({ width, height, ppi: Math.round(view.getInt32(38, true) * metresPerInch), pixels });
}
