import { fail, ok, type Result } from '../../domain/result.ts';
import { BadStream, ByteReader } from './byte-reader.ts';
import { statedPpi } from './comment.ts';
import { EntropyDecoder, takeEntropyCoded } from './entropy-decoder.ts';
import type { SynthesisFilters } from './filters.ts';
import type { HuffmanLookup } from './huffman-codes.ts';
import { marker } from './markers.ts';
import { toPixels } from './pixel-range.ts';
import { dequantise, type QuantisationTable } from './quantise.ts';
import {
  type Frame,
  readFrame,
  readHuffmanTables,
  readQuantisationTable,
  readTransformTable,
} from './read-tables.ts';
import { codedSubbands, subbandTree } from './subbands.ts';
import { reconstruct } from './synthesis.ts';

/** A decoded print. `ppi` is what a NIST comment states, if there is one. */
export type DecodedWsq = {
  width: number;
  height: number;
  ppi: number | undefined;
  pixels: Uint8Array<ArrayBuffer>;
  comments: readonly string[];
};

export type DecodeFailureCode = 'not-wsq' | BadStream['code'];

/**
 * Decodes a WSQ stream (FBI IAFIS-IC-0110 v3.1) to the same pixels as NIST's reference decoder in single precision.
 * Takes filters of any length, several tables per segment, restart markers and filling bytes; bytes after the end
 * of the image are ignored. Never throws, whatever the bytes are: a stream that ends early is `truncated`, one that
 * contradicts itself `malformed`, filters that the standard does not know `unsupported`, more than 16 megapixels
 * `too-large`.
 */
export function decodeWsq(bytes: Uint8Array): Result<DecodedWsq, { code: DecodeFailureCode }> {
  if (bytes[0] !== marker.startOfImage >> 8 || bytes[1] !== (marker.startOfImage & 0xff)) {
    return fail({ code: 'not-wsq' });
  }
  try {
    return ok(readStream(new ByteReader(bytes.subarray(2), 'truncated')));
  } catch (error) {
    if (error instanceof BadStream) return fail({ code: error.code });
    throw error;
  }
}

function readStream(reader: ByteReader): DecodedWsq {
  const comments: string[] = [];
  const huffman = new Map<number, HuffmanLookup>();
  let filters: SynthesisFilters | undefined;
  let quantisation: QuantisationTable | undefined;
  let frame: Frame | undefined;
  let decoder: EntropyDecoder | undefined;
  for (let code = reader.marker(); code !== marker.endOfImage; code = reader.marker()) {
    const body = reader.segment();
    if (code === marker.comment) comments.push(new TextDecoder().decode(body.take(body.left)));
    else if (code === marker.transformTable) filters = readTransformTable(body);
    else if (code === marker.quantisationTable && !decoder) quantisation = readQuantisationTable(body);
    else if (code === marker.huffmanTable) readHuffmanTables(body, huffman);
    else if (code === marker.startOfFrame && !frame) frame = readFrame(body);
    else if (code === marker.startOfBlock && frame && quantisation) {
      const table = huffman.get(body.u8());
      if (!table) throw new BadStream('malformed');
      decoder ??= new EntropyDecoder(codedSamples(frame, quantisation));
      for (const part of takeEntropyCoded(reader)) decoder.decode(part, table);
    } else if (code !== marker.restartInterval) throw new BadStream('malformed');
  }
  if (!frame || !quantisation || !filters || !decoder?.complete) throw new BadStream('malformed');
  const { width, height, range } = frame;
  const tree = subbandTree(width, height);
  const plane = new Float32Array(width * height);
  dequantise(decoder.indices, plane, width, tree.subbands, quantisation);
  reconstruct(plane, width, tree.splits, filters);
  const ppi = comments.map(statedPpi).find((stated) => stated !== undefined);
  return { width, height, ppi, pixels: toPixels(plane, range), comments };
}

/** How many bin indices the blocks must hold: those of the subbands that are not dropped. */
function codedSamples({ width, height }: Frame, { bins }: QuantisationTable): number {
  return subbandTree(width, height)
    .subbands.slice(0, codedSubbands)
    .reduce((sum, region, at) => sum + (bins[at] ? region.width * region.height : 0), 0);
}
