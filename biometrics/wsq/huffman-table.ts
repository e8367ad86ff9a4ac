/** A Huffman table as the standard writes it: how many codes of each length 1–16, and their symbols in order. */
export type HuffmanTable = { counts: Uint8Array; values: Uint8Array };

export const longestCode = 16;

/** Stands for the code of all ones, which the standard forbids: the rarest symbol of all, then removed. */
const reserved = 256;

/** The optimal table for these symbol frequencies (IAFIS-IC-0110 v3.1, as in JPEG, ITU-T T.81 annex K.2). */
export function huffmanTable(frequencies: Uint32Array): HuffmanTable {
  const lengths = codeLengths(frequencies);
  const used = [...lengths.keys()].filter((symbol) => symbol !== reserved && (lengths[symbol] ?? 0) > 0);
  const length = (symbol: number) => lengths[symbol] ?? 0;
  const values = used.sort((a, b) => length(a) - length(b) || a - b);
  const counts = new Array<number>(Math.max(longestCode, ...lengths) + 1).fill(0);
  const count = (at: number) => counts[at] ?? 0;
  for (const symbol of values) counts[length(symbol)] = count(length(symbol)) + 1;
  if (counts.length > longestCode + 1) {
    counts[length(reserved)] = count(length(reserved)) + 1;
    shorten(counts);
  }
  return { counts: Uint8Array.from(counts.slice(1, longestCode + 1)), values: Uint8Array.from(values) };
}

type Group = { frequency: number; symbol: number; members: readonly number[] };

/** Joins the two rarest groups of symbols until one is left; a symbol's length is how often it was joined. */
function codeLengths(frequencies: Uint32Array): Uint8Array {
  const lengths = new Uint8Array(reserved + 1);
  const groups: Group[] = [...frequencies]
    .map((frequency, symbol) => ({ frequency, symbol, members: [symbol] }))
    .filter(({ frequency }) => frequency > 0);
  groups.push({ frequency: 1, symbol: reserved, members: [reserved] });
  for (;;) {
    const rarest = takeRarest(groups);
    const other = takeRarest(groups);
    if (!rarest || !other) return lengths;
    const members = [...rarest.members, ...other.members];
    for (const member of members) lengths[member] = (lengths[member] ?? 0) + 1;
    groups.push({ frequency: rarest.frequency + other.frequency, symbol: rarest.symbol, members });
  }
}

/** Among equally rare groups the higher symbol goes first, as in the reference encoder. */
function takeRarest(groups: Group[]): Group | undefined {
  const rarer = (a: Group, b: Group) =>
    a.frequency < b.frequency || (a.frequency === b.frequency && a.symbol > b.symbol);
  let place = 0;
  for (const [at, group] of groups.entries()) {
    const best = groups[place];
    if (best && rarer(group, best)) place = at;
  }
  return groups.splice(place, 1)[0];
}

/** Moves codes of more than 16 bits up (ITU-T T.81, figure K.3), then takes the reserved code out. */
function shorten(counts: number[]): void {
  const count = (at: number) => counts[at] ?? 0;
  for (let length = counts.length - 1; length > longestCode; length--) {
    while (count(length) > 0) {
      let shorter = length - 2;
      while (count(shorter) === 0) shorter--;
      counts[length] = count(length) - 2;
      counts[length - 1] = count(length - 1) + 1;
      counts[shorter + 1] = count(shorter + 1) + 2;
      counts[shorter] = count(shorter) - 1;
    }
  }
  let longest = longestCode;
  while (count(longest) === 0) longest--;
  counts[longest] = count(longest) - 1;
}
