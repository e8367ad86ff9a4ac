import { BadStream, type ByteReader } from './byte-reader.ts';
import type { HuffmanLookup } from './huffman-codes.ts';
import { longestCode } from './huffman-table.ts';
import { isRestart } from './markers.ts';
import { symbols } from './symbols.ts';

/**
 * Takes the entropy-coded bytes up to the next marker, without their stuffed zeros. A restart marker ends one part
 * and begins the next: codes never run across it.
 */
export function takeEntropyCoded(reader: ByteReader): Uint8Array[] {
  const parts: Uint8Array[] = [];
  let part: number[] = [];
  for (;;) {
    const byte = reader.peek();
    const next = reader.peek(1);
    if (byte === undefined || (byte === 0xff && next === undefined)) throw new BadStream('truncated');
    if (byte === 0xff && next !== 0) {
      parts.push(Uint8Array.from(part));
      if (!isRestart(0xff00 + (next ?? 0))) return parts;
      part = [];
      reader.take(2);
      continue;
    }
    part.push(byte);
    reader.take(byte === 0xff ? 2 : 1);
  }
}

/** Decodes bin indices block by block into one array of the length that the subbands ask for. */
export class EntropyDecoder {
  readonly indices: Int16Array;
  #filled = 0;

  constructor(length: number) {
    this.indices = new Int16Array(length);
  }

  get complete(): boolean {
    return this.#filled === this.indices.length;
  }

  /** Decodes one part; what remains after the last code must be less than a byte of filling. */
  decode(bytes: Uint8Array, lookup: HuffmanLookup): void {
    const bits = new BitReader(bytes);
    while (bits.left > 0) {
      const entry = lookup[bits.peek(longestCode)] ?? 0;
      const length = entry >> 8;
      if (length === 0 || length > bits.left) {
        if (bits.left < 8) return;
        throw new BadStream('malformed');
      }
      bits.skip(length);
      this.#take(entry & 0xff, bits);
    }
  }

  #take(symbol: number, bits: BitReader): void {
    if (symbol >= symbols.first && symbol <= symbols.last) this.#put(symbol - symbols.zero);
    else if (symbol >= 1 && symbol <= symbols.longestRun) this.#skip(symbol);
    else if (symbol === symbols.positive8) this.#put(bits.take(8));
    else if (symbol === symbols.negative8) this.#put(-bits.take(8));
    else if (symbol === symbols.positive16) this.#put(bits.take(16));
    else if (symbol === symbols.negative16) this.#put(-bits.take(16));
    else if (symbol === symbols.run8) this.#skip(bits.take(8));
    else if (symbol === symbols.run16) this.#skip(bits.take(16));
    else throw new BadStream('malformed');
  }

  #put(index: number): void {
    this.#skip(1);
    this.indices[this.#filled - 1] = index;
  }

  #skip(count: number): void {
    if (this.#filled + count > this.indices.length) throw new BadStream('malformed');
    this.#filled += count;
  }
}

/** Reads bits, highest first. */
class BitReader {
  readonly #bytes: Uint8Array;
  #at = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  get left(): number {
    return this.#bytes.length * 8 - this.#at;
  }

  /** The next `count` bits, at most 16, ones after the end, without taking them. */
  peek(count: number): number {
    const byte = this.#at >> 3;
    const three =
      ((this.#bytes[byte] ?? 0xff) << 16) |
      ((this.#bytes[byte + 1] ?? 0xff) << 8) |
      (this.#bytes[byte + 2] ?? 0xff);
    return (three >> (24 - (this.#at & 7) - count)) & ((1 << count) - 1);
  }

  skip(count: number): void {
    this.#at += count;
  }

  take(count: number): number {
    if (count > this.left) throw new BadStream('malformed');
    const bits = this.peek(count);
    this.skip(count);
    return bits;
  }
}
