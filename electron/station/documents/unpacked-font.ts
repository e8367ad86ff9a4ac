import { readFileSync } from 'node:fs';
import { inflateSync } from 'node:zlib';

const woffHeader = 44;
const woffEntry = 20;
const sfntHeader = 12;
const sfntEntry = 16;

const unpacked = new Map<string, Buffer>();

/**
 * The font of a WOFF file (version 1.0, W3C Recommendation of 13 December 2012) as the TrueType font that is packed in
 * it; read once. The PDF library unpacks a WOFF table anew for every letter. Throws on anything else.
 */
export function unpackedFont(file: string): Buffer {
  const known = unpacked.get(file);
  if (known) return known;
  const font = unpack(readFileSync(file));
  unpacked.set(file, font);
  return font;
}

function unpack(woff: Buffer): Buffer {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('no WOFF font');
  const count = woff.readUInt16BE(12);
  const sfnt = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(sfnt, 0, 4, 8);
  sfnt.writeUInt16BE(count, 4);
  // For a binary search in the directory (OpenType, "Table directory").
  const power = Math.floor(Math.log2(count));
  sfnt.writeUInt16BE(2 ** power * sfntEntry, 6);
  sfnt.writeUInt16BE(power, 8);
  sfnt.writeUInt16BE((count - 2 ** power) * sfntEntry, 10);
  let end = sfntHeader + count * sfntEntry;
  for (let nth = 0; nth < count; nth += 1) {
    const from = woffHeader + nth * woffEntry;
    const [offset, packed, length, checksum] = [4, 8, 12, 16].map((at) => woff.readUInt32BE(from + at));
    if (offset === undefined || packed === undefined || length === undefined || checksum === undefined)
      throw new Error('a broken font');
    const bytes = woff.subarray(offset, offset + packed);
    const table = packed < length ? inflateSync(bytes) : bytes;
    if (table.length !== length) throw new Error('a broken font');
    const entry = sfntHeader + nth * sfntEntry;
    woff.copy(sfnt, entry, from, from + 4);
    sfnt.writeUInt32BE(checksum, entry + 4);
    sfnt.writeUInt32BE(end, entry + 8);
    sfnt.writeUInt32BE(length, entry + 12);
    table.copy(sfnt, end);
    end += Math.ceil(length / 4) * 4;
  }
  return sfnt;
}
