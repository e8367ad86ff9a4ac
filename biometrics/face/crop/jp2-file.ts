/**
 * Puts a JPEG 2000 codestream of three 8-bit components into a JP2 file (ISO/IEC 15444-1 annex I): signature, file
 * type, header with size and sRGB, codestream.
 */
export function jp2File(
  codestream: Uint8Array,
  { width, height }: { width: number; height: number },
): Uint8Array<ArrayBuffer> {
  const imageHeader = box('ihdr', u32(height), u32(width), [0, 3, 7, 7, 0, 0]);
  // Method 1: an enumerated colour space; 16 is sRGB.
  const colour = box('colr', [1, 0, 0], u32(16));
  const parts = [
    box('jP  ', [0x0d, 0x0a, 0x87, 0x0a]),
    box('ftyp', ascii('jp2 '), u32(0), ascii('jp2 ')),
    box('jp2h', imageHeader, colour),
    u32(codestream.length + 8),
    ascii('jp2c'),
  ].flat();
  const file = new Uint8Array(parts.length + codestream.length);
  file.set(parts);
  file.set(codestream, parts.length);
  return file;
}

const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

const u32 = (value: number): number[] => [
  value >>> 24,
  (value >>> 16) & 255,
  (value >>> 8) & 255,
  value & 255,
];

function box(type: string, ...content: readonly number[][]): number[] {
  const bytes = content.flat();
  return [...u32(bytes.length + 8), ...ascii(type), ...bytes];
}
