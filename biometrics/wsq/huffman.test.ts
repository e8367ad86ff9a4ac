import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BitWriter } from './bit-writer.ts';
import { ByteReader } from './byte-reader.ts';
import { EntropyDecoder, takeEntropyCoded } from './entropy-decoder.ts';
import { huffmanCodes, huffmanLookup } from './huffman-codes.ts';
import { huffmanTable } from './huffman-table.ts';
import { spell } from './symbols.ts';

function frequenciesOf(indices: Int16Array): Uint32Array {
  const frequencies = new Uint32Array(256);
  spell(indices, (symbol) => {
    frequencies[symbol] = (frequencies[symbol] ?? 0) + 1;
  });
  return frequencies;
}

function codesOf(frequencies: Uint32Array) {
  const codes = huffmanCodes(huffmanTable(frequencies));
  if (!codes) throw new Error('the table has more codes than exist');
  return codes;
}

const someFrequencies = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 254 }), fc.integer({ min: 1, max: 2 ** 24 })), { maxLength: 254 })
  .map((pairs) => {
    const frequencies = new Uint32Array(256);
    for (const [symbol, count] of pairs) frequencies[symbol] = count;
    return frequencies;
  });

/** Frequencies that grow like this make codes far longer than 16 bits before they are shortened. */
const steep = Uint32Array.from({ length: 256 }, (_, symbol) => (symbol > 0 && symbol < 31 ? 2 ** symbol : 0));

test('every used symbol gets a code of at most 16 bits, prefix-free, none of all ones', () => {
  fc.assert(
    fc.property(fc.oneof(someFrequencies, fc.constant(steep)), (frequencies) => {
      const { words, lengths } = codesOf(frequencies);
      const used = [...frequencies.keys()].filter((symbol) => (frequencies[symbol] ?? 0) > 0);
      expect([...lengths.keys()].filter((symbol) => (lengths[symbol] ?? 0) > 0)).toEqual(used);
      const codes = used.map((symbol) =>
        (words[symbol] ?? 0).toString(2).padStart(lengths[symbol] ?? 0, '0'),
      );
      expect(codes.every((code) => code.length <= 16 && code.includes('0'))).toBe(true);
      const sorted = codes.toSorted();
      expect(sorted.some((code, at) => sorted[at + 1]?.startsWith(code))).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('a table that claims more codes than exist is refused', () => {
  const counts = new Uint8Array(16);
  counts[0] = 3;
  expect(huffmanCodes({ counts, values: Uint8Array.of(1, 2, 3) })).toBeUndefined();
});

const indices = fc
  .array(
    fc.oneof(
      fc.integer({ min: -80, max: 80 }).map((value) => [value]),
      fc.integer({ min: -32_767, max: 32_767 }).map((value) => [value]),
      fc.integer({ min: 1, max: 400 }).map((zeros) => new Array<number>(zeros).fill(0)),
      fc.constant(new Array<number>(70_000).fill(0)),
    ),
    { maxLength: 30 },
  )
  .map((parts) => Int16Array.from(parts.flat()));

test('bin indices that are spelled and coded are decoded to themselves, with or without a restart marker', () => {
  fc.assert(
    fc.property(indices, fc.nat(), (values, cutAt) => {
      const codes = codesOf(frequenciesOf(values));
      const code = (part: Int16Array) => {
        const bits = new BitWriter();
        spell(part, (symbol, extra, extraBits) => {
          bits.write(codes.words[symbol] ?? 0, codes.lengths[symbol] ?? 0);
          bits.write(extra, extraBits);
        });
        return bits.finish();
      };
      const lookup = huffmanLookup(codes);
      const decode = (bytes: readonly number[]) => {
        const decoder = new EntropyDecoder(values.length);
        const parts = takeEntropyCoded(new ByteReader(Uint8Array.from([...bytes, 0xff, 0xa1]), 'truncated'));
        for (const part of parts) decoder.decode(part, lookup);
        expect(decoder.complete).toBe(true);
        return decoder.indices;
      };
      expect(decode(code(values))).toEqual(values);
      // Where a cut splits a run of zeros its halves may have no code of their own: cut at other values only.
      const cut = values.length === 0 ? 0 : cutAt % values.length;
      if (values[cut] === 0) return;
      expect(decode([...code(values.subarray(0, cut)), 0xff, 0xb3, ...code(values.subarray(cut))])).toEqual(
        values,
      );
    }),
    { numRuns: 60 },
  );
});
