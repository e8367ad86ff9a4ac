import { createCanvas, loadImage } from '@napi-rs/canvas';
import { decode } from 'fast-png';
import type { FaceImage } from '../../biometrics/face/face-image.ts';
import { fail, ok, type Result } from '../../domain/result.ts';

export type PortraitFailureCode = 'unknown-format' | 'truncated' | 'malformed' | 'too-large';

/** Bounds the memory that a header of a few bytes can ask for; cameras have fewer pixels. */
const mostPixels = 1 << 26;

/** Reads a JPEG or PNG; the format is told by the first bytes. Decoders that fill what is missing are not believed. */
export async function readPortrait(
  bytes: Uint8Array,
): Promise<Result<FaceImage, { code: PortraitFailureCode }>> {
  const checked = isPng(bytes) ? checkPng(bytes) : isJpeg(bytes) ? checkJpeg(bytes) : 'unknown-format';
  if (checked) return fail({ code: checked });
  try {
    const picture = await loadImage(Buffer.from(bytes));
    const { width, height } = picture;
    if (width * height === 0) return fail({ code: 'malformed' });
    if (width * height > mostPixels) return fail({ code: 'too-large' });
    const context = createCanvas(width, height).getContext('2d');
    context.drawImage(picture, 0, 0);
    return ok({ width, height, pixels: context.getImageData(0, 0, width, height).data });
  } catch {
    return fail({ code: 'malformed' });
  }
}

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((value, i) => bytes[i] === value);
const isPng = (bytes: Uint8Array) => starts(bytes, 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
const isJpeg = (bytes: Uint8Array) => starts(bytes, 0xff, 0xd8, 0xff);

/** Sizes, checksums and compressed data of all chunks, or what is wrong with them. */
function checkPng(bytes: Uint8Array): PortraitFailureCode | null {
  if (bytes.length < 33) return 'truncated';
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (header.getUint32(16) * header.getUint32(20) > mostPixels) return 'too-large';
  try {
    decode(bytes, { checkCrc: true });
    return null;
  } catch {
    return 'malformed';
  }
}

/** Walks over a JPEG's segments to its frame's size, and looks for the marker at its end. */
function checkJpeg(bytes: Uint8Array): PortraitFailureCode | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; ; ) {
    if (at + 9 > bytes.length) return 'truncated';
    if (view.getUint8(at) !== 0xff) return 'malformed';
    const marker = view.getUint8(at + 1);
    // SOF0 to SOF15, without the tables that share the range.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      if (view.getUint16(at + 5) * view.getUint16(at + 7) > mostPixels) return 'too-large';
      break;
    }
    at += marker === 0xff ? 1 : 2 + view.getUint16(at + 2);
  }
  // Some cameras write a little behind the end marker.
  for (let at = bytes.length - 2; at > Math.max(0, bytes.length - 65_536); at--)
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return null;
  return 'truncated';
}
