/** The first box of every JP2 file (ISO/IEC 15444-1 I.5.1). */
const signature = [0, 0, 0, 12, 0x6a, 0x50, 0x20, 0x20, 0x0d, 0x0a, 0x87, 0x0a];
const startOfCodestream = 0xff4f;
const endOfCodestream = 0xffd9;

/**
 * Width and height of a JP2 file, read from its image header box; undefined when the bytes are no whole JP2 file of
 * three components with 8 bits (ISO/IEC 15444-1 annex I).
 */
export function jp2Size(bytes: Uint8Array): { width: number; height: number } | undefined {
  if (signature.some((byte, i) => bytes[i] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const header = contentOf(view, 'jp2h', 0, bytes.length);
  const codestream = contentOf(view, 'jp2c', 0, bytes.length);
  if (!header || !codestream || codestream.end - codestream.start < 4) return undefined;
  const whole =
    view.getUint16(codestream.start) === startOfCodestream &&
    view.getUint16(codestream.end - 2) === endOfCodestream;
  const image = contentOf(view, 'ihdr', header.start, header.end);
  if (!whole || !image || image.end - image.start !== 14) return undefined;
  const [components, depth] = [view.getUint16(image.start + 8), view.getUint8(image.start + 10)];
  if (components !== 3 || depth !== 7) return undefined;
  return { height: view.getUint32(image.start), width: view.getUint32(image.start + 4) };
}

/** Where the content of the first box of this type lies between `start` and `end`. */
function contentOf(view: DataView, type: string, start: number, end: number) {
  for (let at = start; at + 8 <= end; ) {
    const stated = view.getUint32(at);
    // 0: up to the end of the file. 1 (a 64-bit length) is for files of gigabytes.
    const length = stated === 0 ? end - at : stated;
    if (length < 8 || at + length > end) return undefined;
    const name = String.fromCharCode(...[4, 5, 6, 7].map((i) => view.getUint8(at + i)));
    if (name === type) return { start: at + 8, end: at + length };
    at += length;
  }
  return undefined;
}
