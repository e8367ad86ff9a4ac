import { BadStream, type ByteReader } from './byte-reader.ts';
import { type SynthesisFilters, synthesisFilters } from './filters.ts';
import { type HuffmanLookup, huffmanCodes, huffmanLookup } from './huffman-codes.ts';
import { longestCode } from './huffman-table.ts';
import type { PixelRange } from './pixel-range.ts';
import type { QuantisationTable } from './quantise.ts';
import { fromScaled } from './scaled-number.ts';

/** The standard's limit on filter lengths. */
const longestFilter = 32;

const tableSubbands = 64;
const huffmanTables = 8;

/** The transform table: the analysis filters' outward halves, of which we keep the synthesis filters. */
export function readTransformTable(body: ByteReader): SynthesisFilters {
  const lowLength = body.u8();
  const highLength = body.u8();
  const sound = (length: number) => length >= 2 && length <= longestFilter;
  if (!sound(lowLength) || !sound(highLength) || (lowLength - highLength) % 2 !== 0) {
    throw new BadStream('unsupported');
  }
  const half = (length: number) => Array.from({ length: (length + 1) >> 1 }, () => readTap(body));
  const low = half(lowLength);
  return synthesisFilters(low, lowLength, half(highLength), highLength);
}

function readTap(body: ByteReader): number {
  const sign = body.u8() === 0 ? 1 : -1;
  const exponent = body.u8();
  return sign * fromScaled({ exponent, mantissa: body.u32() });
}

function readScaled(body: ByteReader): number {
  const exponent = body.u8();
  return fromScaled({ exponent, mantissa: body.u16() });
}

/** The quantisation table: bin centre, then bin and zero bin of each subband. */
export function readQuantisationTable(body: ByteReader): QuantisationTable {
  const binCentre = readScaled(body);
  const bins = new Float32Array(tableSubbands);
  const zeroBins = new Float32Array(tableSubbands);
  for (let subband = 0; subband < tableSubbands; subband++) {
    bins[subband] = readScaled(body);
    zeroBins[subband] = readScaled(body);
  }
  return { binCentre, bins, zeroBins };
}

/** Huffman tables: one segment may define several tables. */
export function readHuffmanTables(body: ByteReader, tables: Map<number, HuffmanLookup>): void {
  do {
    const id = body.u8();
    if (id >= huffmanTables) throw new BadStream('malformed');
    const counts = body.take(longestCode);
    const values = body.take(counts.reduce((sum, count) => sum + count, 0));
    const codes = huffmanCodes({ counts, values });
    if (!codes) throw new BadStream('malformed');
    tables.set(id, huffmanLookup(codes));
  } while (body.left > 0);
}

export type Frame = { width: number; height: number; range: PixelRange };

/** More than any scanner of ten prints gives; bounds the decoder's memory. */
const mostPixels = 1 << 24;

/** The frame header: sides, shift and scale of the pixels. */
export function readFrame(body: ByteReader): Frame {
  body.take(2);
  const height = body.u16();
  const width = body.u16();
  const range = { shift: readScaled(body), scale: readScaled(body) };
  body.take(3);
  if (width === 0 || height === 0) throw new BadStream('malformed');
  if (width * height > mostPixels) throw new BadStream('too-large');
  return { width, height, range };
}
