import { parseArgs } from 'node:util';
import { codecs } from '../tests/fuzz/codecs.ts';
import { fuzz } from '../tests/fuzz/fuzz.ts';

/**
 * `npm run fuzz`: a million random and mutated inputs for every codec that reads bytes from outside; slow codecs get
 * their share. `-- --only NAME`, `-- --count N`, `-- --seed N` (the day's date by default). Exit code 1: one failed.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' } },
});
const count = Number(values.count ?? 1_000_000);
const seed = Number(values.seed ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const chosen = codecs.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0 || !Number.isSafeInteger(count) || count < 1 || !Number.isSafeInteger(seed)) {
  console.error(
    `--count and --seed take whole numbers, --only one of: ${codecs.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

for (const codec of chosen) {
  const start = performance.now();
  try {
    const { inputs } = fuzz(codec, count, seed);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${codec.name.padEnd(20)} ${String(inputs).padStart(9)} inputs ${seconds.padStart(8)} s  passed`,
    );
  } catch (error) {
    console.error(codec.name, error);
    process.exitCode = 1;
  }
}
