import { ok } from '../../domain/result.ts';
import { type ImageResult, malformed, mostPixels, tooLarge } from './image-file.ts';

/** Magic, width, height and largest value, with white space and comments between them, then one white space. */
const header = /^P([25])(?:\s|#[^\n]*\n)+(\d{1,5})(?:\s|#[^\n]*\n)+(\d{1,5})(?:\s|#[^\n]*\n)+(\d{1,5})\s/;

/** Comments make headers longer, but not endless. */
const longestHeader = 4096;

export const isPgm = (bytes: Uint8Array) => bytes[0] === 0x50 && (bytes[1] === 0x32 || bytes[1] === 0x35);

const text = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/** A binary PGM ("P5") with 8-bit greys. The format has no place for the resolution. */
export function encodePgm({ width, height, pixels }: { width: number; height: number; pixels: Uint8Array }) {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const bytes = new Uint8Array(head.length + pixels.length);
  bytes.set(head);
  bytes.set(pixels, head.length);
  return bytes;
}

/** Reads a PGM, binary ("P5", one or two bytes a sample) or plain ("P2"), scaled to 0–255. */
export function decodePgm(bytes: Uint8Array): ImageResult {
  const found = header.exec(text(bytes.subarray(0, longestHeader)));
  if (!found) return malformed;
  const [width = 0, height = 0, largest = 0] = found.slice(2).map(Number);
  if (width < 1 || height < 1 || largest < 1 || largest > 0xffff) return malformed;
  if (width * height > mostPixels) return tooLarge;
  const body = bytes.subarray(found[0].length);
  const samples = found[1] === '5' ? binarySamples(body, largest) : plainSamples(body, width * height);
  if (samples.length < width * height) return malformed;
  const pixels = new Uint8Array(width * height);
  for (let at = 0; at < pixels.length; at++) {
    const sample = samples[at] ?? Number.NaN;
    if (!(sample <= largest)) return malformed;
    pixels[at] = Math.round((sample * 255) / largest);
  }
  return ok({ width, height, ppi: undefined, pixels });
}

function binarySamples(body: Uint8Array, largest: number): ArrayLike<number> {
  if (largest < 0x100) return body;
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  return Uint16Array.from({ length: body.length >> 1 }, (_, at) => view.getUint16(2 * at));
}

function plainSamples(body: Uint8Array, count: number): ArrayLike<number> {
  const words = text(body.subarray(0, count * 8))
    .split(/\s+/)
    .filter(Boolean);
  return words.map((word) => (/^\d+$/.test(word) ? Number(word) : Number.NaN));
}
