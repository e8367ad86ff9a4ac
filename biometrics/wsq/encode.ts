import { fail, ok, type Result } from '../../domain/result.ts';
import type { PrintImage } from '../image-files/print-image.ts';
import { decompose } from './analysis.ts';
import { binWidths } from './bin-widths.ts';
import { BitWriter } from './bit-writer.ts';
import { nistComment } from './comment.ts';
import { huffmanCodes } from './huffman-codes.ts';
import { type HuffmanTable, huffmanTable } from './huffman-table.ts';
import { toPlane } from './pixel-range.ts';
import { quantise } from './quantise.ts';
import { searchRate } from './rate-control.ts';
import { blockStarts, subbandTree } from './subbands.ts';
import { spell } from './symbols.ts';
import { subbandVariances } from './variances.ts';
import { StreamWriter } from './write-stream.ts';

export type EncodeOptions = {
  /** Target in bits per pixel; 0.75 (about 15:1) by TR-03121-3.2 §5.6.3. */
  bpp?: number;
  /** Where the target rate gives more bytes than this, the rate is lowered until the result just fits. */
  maxBytes?: number;
};

export type EncodedWsq = { bytes: Uint8Array<ArrayBuffer>; bpp: number };

export type EncodeFailureCode = 'bad-size' | 'bad-rate' | 'does-not-fit';

export const defaultBpp = 0.75;

/** Below this the smallest subbands vanish; above it the frame header has no room. */
const sides = { least: 64, most: 0xffff };
const rates = { least: 0.01, most: 4 };

/**
 * Compresses a print by the FBI's Wavelet Scalar Quantization (IAFIS-IC-0110 v3.1, encoder number two: 9/7 wavelet,
 * 64 subbands, three Huffman blocks with two tables). The stream claims no certificate.
 */
export function encodeWsq(
  image: PrintImage,
  { bpp = defaultBpp, maxBytes }: EncodeOptions = {},
): Result<EncodedWsq, { code: EncodeFailureCode }> {
  const { width, height, pixels } = image;
  const shortest = Math.min(width, height);
  const fits = shortest >= sides.least && Math.max(width, height) <= sides.most;
  if (!fits || pixels.length !== width * height) return fail({ code: 'bad-size' });
  if (!(bpp >= rates.least && bpp <= rates.most)) return fail({ code: 'bad-rate' });
  const atRate = rateEncoder(image);
  const encoded = { bytes: atRate(bpp), bpp };
  if (maxBytes === undefined || encoded.bytes.length <= maxBytes) return ok(encoded);
  const found = searchRate(atRate, encoded, rates.least, maxBytes);
  return found ? ok(found) : fail({ code: 'does-not-fit' });
}

/** Transforms an image once; what comes back quantises and codes it at any rate. */
export function rateEncoder(image: PrintImage): (bpp: number) => Uint8Array<ArrayBuffer> {
  const { width, height } = image;
  const tree = subbandTree(width, height);
  const { plane, range } = toPlane(image.pixels);
  decompose(plane, width, tree.splits);
  const variances = subbandVariances(plane, width, tree);
  return (bpp) => {
    const widths = binWidths(variances, bpp);
    const [first, second, third, end] = blockStarts;
    const block = (from: number, to: number) =>
      quantise(plane, width, tree.subbands.slice(from, to), widths.subarray(from, to));
    const coarse = block(first, second);
    const middle = block(second, third);
    const fine = block(third, end);
    const coarseTable = tableFor(coarse);
    const fineTable = tableFor(middle, fine);
    const writer = new StreamWriter();
    writer.start();
    writer.comment(nistComment({ ...image, bpp }));
    writer.transformTable();
    writer.quantisationTable(widths);
    writer.frame(width, height, range);
    writer.huffmanTable(0, coarseTable);
    writer.block(0, entropyCode(coarse, coarseTable));
    writer.huffmanTable(1, fineTable);
    writer.block(1, entropyCode(middle, fineTable));
    writer.block(1, entropyCode(fine, fineTable));
    return writer.finish();
  };
}

function tableFor(...blocks: Int16Array[]): HuffmanTable {
  const frequencies = new Uint32Array(256);
  for (const block of blocks) {
    spell(block, (symbol) => {
      frequencies[symbol] = (frequencies[symbol] ?? 0) + 1;
    });
  }
  return huffmanTable(frequencies);
}

function entropyCode(block: Int16Array, table: HuffmanTable): readonly number[] {
  const codes = huffmanCodes(table);
  if (!codes) throw new Error('a Huffman table of our own has more codes than exist');
  const bits = new BitWriter();
  spell(block, (symbol, extra, extraBits) => {
    bits.write(codes.words[symbol] ?? 0, codes.lengths[symbol] ?? 0);
    if (extraBits > 0) bits.write(extra, extraBits);
  });
  return bits.finish();
}
