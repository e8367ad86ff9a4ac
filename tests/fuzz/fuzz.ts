import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { z } from 'zod';
import { seededRandom } from '../../domain/random.ts';
import { nextInput } from './mutate.ts';

export type FuzzedCodec = {
  name: string;
  /** Well-formed inputs, from which others are made. */
  seeds: readonly Uint8Array[];
  /** A fresh codec: takes what comes, one input after the other, and never throws. */
  open: () => (input: Uint8Array) => unknown;
  /** Of the inputs that the others get, for codecs that take long for each. */
  share?: number;
};

/** Inputs that go into one codec before a fresh one. */
const inputsPerCodec = 5_000;
/** One input must not keep the terminal busy for longer. */
const mostMs = 2_000;
/** What a codec, and this run, may hold at the end. */
const mostBytes = 16 * 1024 * 1024;

/**
 * Feeds `count` random and mutated inputs to a codec. Throws when the codec throws, takes too long for one input or
 * keeps memory; the message holds the seed and the number of the input, with which it comes again.
 */
export function fuzz(codec: FuzzedCodec, count: number, seed: number): { inputs: number } {
  const inputs = Math.ceil(count * (codec.share ?? 1));
  const random = seededRandom(seed);
  let take = codec.open();
  const before = heldBytes();
  for (let number = 0; number < inputs; number++) {
    if (number > 0 && number % inputsPerCodec === 0) take = codec.open();
    const input = nextInput(codec.seeds, random);
    const start = performance.now();
    try {
      take(input);
    } catch (error) {
      throw new Error(`${codec.name} threw at input ${number} of seed ${seed}`, { cause: error });
    }
    const took = performance.now() - start;
    if (took > mostMs) throw new Error(`${codec.name} took ${took} ms for input ${number} of seed ${seed}`);
  }
  const grown = heldBytes() - before;
  if (grown > mostBytes) throw new Error(`${codec.name} holds ${grown} bytes more after seed ${seed}`);
  // The codec is still in use here, or its memory would not count.
  take(new Uint8Array(0));
  return { inputs };
}

setFlagsFromString('--expose-gc');
const collect = z.function().parse(runInNewContext('gc'));

function heldBytes(): number {
  // The buffers of what the first one finds are freed by the second.
  collect();
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
