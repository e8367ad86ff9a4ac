const interesting = [0x00, 0x01, 0x7f, 0x80, 0xef, 0xff] as const;

/** A whole number from 0 to `below` − 1. */
export const pick = (random: () => number, below: number): number => Math.floor(random() * below);

/** The next input: rubbish, or one of the well-formed ones as it is, damaged, cut, doubled or joined with another. */
export function nextInput(seeds: readonly Uint8Array[], random: () => number): Uint8Array {
  const seed = () => seeds[pick(random, seeds.length)] ?? new Uint8Array(0);
  switch (pick(random, 8)) {
    case 0:
      return rubbish(random, pick(random, 300));
    case 1:
      return seed().slice();
    case 2: {
      const whole = seed();
      return whole.slice(0, pick(random, whole.length + 1));
    }
    case 3: {
      const [first, second] = [seed(), seed()];
      return joined(
        first.subarray(0, pick(random, first.length + 1)),
        second.subarray(pick(random, second.length)),
      );
    }
    case 4: {
      const whole = seed();
      const at = pick(random, whole.length + 1);
      return joined(whole.subarray(0, at), rubbish(random, pick(random, 20)), whole.subarray(at));
    }
    default:
      return damaged(seed().slice(), random);
  }
}

function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  for (let left = 1 + pick(random, 4); left > 0 && bytes.length > 0; left--) {
    const at = pick(random, bytes.length);
    bytes[at] =
      random() < 0.5
        ? (bytes[at] ?? 0) ^ (1 << pick(random, 8))
        : (interesting[pick(random, interesting.length)] ?? 0);
  }
  return bytes;
}

function rubbish(random: () => number, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => pick(random, 256));
}

function joined(...parts: Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}
