/** Called with a Huffman symbol and the extra bits that follow its code. */
export type SymbolSink = (symbol: number, extra: number, extraBits: number) => void;

/** The alphabet of IAFIS-IC-0110 v3.1: runs of zeros 1–100, escapes, and bin indices −73 to 74. */
export const symbols = {
  longestRun: 100,
  positive8: 101,
  negative8: 102,
  positive16: 103,
  negative16: 104,
  run8: 105,
  run16: 106,
  /** Bin index 0 would stand here; −73 is 107, 74 is 254. */
  zero: 180,
  first: 107,
  last: 254,
} as const;

const largest = symbols.last - symbols.zero;
const smallest = symbols.first - symbols.zero;

function index(value: number, sink: SymbolSink): void {
  if (value >= smallest && value <= largest) sink(symbols.zero + value, 0, 0);
  else if (value > 255) sink(symbols.positive16, value, 16);
  else if (value > 0) sink(symbols.positive8, value, 8);
  else if (value < -255) sink(symbols.negative16, -value, 16);
  else sink(symbols.negative8, -value, 8);
}

function run(length: number, sink: SymbolSink): void {
  if (length <= symbols.longestRun) sink(length, 0, 0);
  else if (length <= 0xff) sink(symbols.run8, length, 8);
  else sink(symbols.run16, length, 16);
}

/** Spells bin indices as symbols: runs of zeros by their length, other indices by their value. */
export function spell(indices: Int16Array, sink: SymbolSink): void {
  let zeros = 0;
  for (const value of indices) {
    if (value === 0) {
      zeros++;
      if (zeros === 0xffff) {
        run(zeros, sink);
        zeros = 0;
      }
      continue;
    }
    if (zeros > 0) run(zeros, sink);
    zeros = 0;
    index(value, sink);
  }
  if (zeros > 0) run(zeros, sink);
}
