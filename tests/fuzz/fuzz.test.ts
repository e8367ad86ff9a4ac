import { expect, test } from 'vitest';
import { codecs } from './codecs.ts';
import { fuzz } from './fuzz.ts';

// The short form; `npm run fuzz` is the long one.
test.each(codecs)('$name takes 5 000 random and mutated inputs', (codec) => {
  expect(fuzz(codec, 5_000, 20_261_125).inputs).toBeGreaterThan(0);
});

test('a codec that throws, and one that keeps everything, are found', () => {
  const seeds = [Uint8Array.of(1, 2, 3)];
  const throwing = (input: Uint8Array) => {
    if (input[0] === 0xff) throw new Error('ff');
  };
  expect(() => fuzz({ name: 'throws', seeds, open: () => throwing }, 5_000, 1)).toThrow(
    'throws threw at input',
  );
  const kept: Uint8Array[] = [];
  const keeping = () => kept.push(new Uint8Array(20_000).fill(1));
  expect(() => fuzz({ name: 'keeps', seeds, open: () => keeping }, 2_000, 1)).toThrow('keeps holds');
});
