import { BadStream, ByteReader } from './byte-reader.ts';
import { EntropyDecoder, takeEntropyCoded } from './entropy-decoder.ts';
import type { SynthesisFilters } from './filters.ts';
import type { HuffmanLookup } from './huffman-codes.ts';
import { marker } from './markers.ts';
import type { QuantisationTable } from './quantise.ts';
import {
  type Frame,
  readFrame,
  readHuffmanTables,
  readQuantisationTable,
  readTransformTable,
} from './read-tables.ts';
import { codedSubbands, subbandTree } from './subbands.ts';

/** Everything that a WSQ stream says, its coefficients still as bin indices. */
export type WsqStream = {
  frame: Frame;
  filters: SynthesisFilters;
  quantisation: QuantisationTable;
  indices: Int16Array;
  comments: readonly string[];
};

/** Reads the segments and blocks that follow the start-of-image marker. Throws `BadStream`. */
export function readStream(bytes: Uint8Array): WsqStream {
  const reader = new ByteReader(bytes, 'truncated');
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
  return { frame, filters, quantisation, indices: decoder.indices, comments };
}

/** How many bin indices the blocks must hold: those of the subbands that are not dropped. */
function codedSamples({ width, height }: Frame, { bins }: QuantisationTable): number {
  return subbandTree(width, height)
    .subbands.slice(0, codedSubbands)
    .reduce((sum, region, at) => sum + (bins[at] ? region.width * region.height : 0), 0);
}
