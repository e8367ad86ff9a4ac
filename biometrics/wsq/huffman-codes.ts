import { type HuffmanTable, longestCode } from './huffman-table.ts';

/** The code word of each symbol, and its length (0: the symbol has none). */
export type HuffmanCodes = { words: Uint16Array; lengths: Uint8Array };

/**
 * Assigns the code words of a table: counting up within a length, shifted on to the next (IAFIS-IC-0110 v3.1).
 * `undefined` where the table claims more codes of a length than exist.
 */
export function huffmanCodes({ counts, values }: HuffmanTable): HuffmanCodes | undefined {
  const words = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let word = 0;
  let next = 0;
  for (let length = 1; length <= longestCode; length++) {
    for (let count = counts[length - 1] ?? 0; count > 0; count--) {
      const symbol = values[next++];
      if (symbol === undefined || word >= 1 << length) return undefined;
      words[symbol] = word++;
      lengths[symbol] = length;
    }
    word <<= 1;
  }
  return { words, lengths };
}

/** For each 16 bits that may come next: the symbol that they begin with in the low byte, its code's length above. */
export type HuffmanLookup = Uint16Array;

/** Builds the lookup; entries stay 0 where no code begins that way. */
export function huffmanLookup({ words, lengths }: HuffmanCodes): HuffmanLookup {
  const lookup = new Uint16Array(1 << longestCode);
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue;
    const shift = longestCode - length;
    const first = (words[symbol] ?? 0) << shift;
    lookup.fill((length << 8) | symbol, first, first + (1 << shift));
  }
  return lookup;
}
