import { parseArgs } from 'node:util';
import { openEmbedded } from '../intake/store/store.ts';
import { codecs } from '../tests/fuzz/codecs.ts';
import { fuzz } from '../tests/fuzz/fuzz.ts';
import { attackIntake } from '../tests/fuzz/intake-requests.ts';

/**
 * `npm run fuzz`: a million random and mutated inputs for every codec that reads bytes from outside; slow codecs get
 * their share; and 10,000 hostile requests for the intake (`intake`). `-- --only NAME`, `-- --count N`, `-- --seed N` (the day's date by default). Exit code 1: one failed.
 */
const { values } = parseArgs({
  options: { only: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' } },
});
const count = Number(values.count ?? 1_000_000);
const seed = Number(values.seed ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const chosen = codecs.filter(({ name }) => values.only === undefined || name === values.only);
const withIntake = values.only === undefined || values.only === 'intake';
if (
  (chosen.length === 0 && !withIntake) ||
  !Number.isSafeInteger(count) ||
  count < 1 ||
  !Number.isSafeInteger(seed)
) {
  console.error(
    `--count and --seed take whole numbers, --only one of: ${[...codecs.map(({ name }) => name), 'intake'].join(', ')}`,
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

if (withIntake) {
  const requests = values.count === undefined ? 10_000 : count;
  const store = await openEmbedded();
  const start = performance.now();
  try {
    const answers = await attackIntake(store, requests, seed);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    console.log(
      `${'intake'.padEnd(20)} ${String(requests).padStart(9)} requests ${seconds.padStart(6)} s  passed`,
    );
    for (const [kind, times] of Object.entries(answers).sort())
      console.log(`  ${String(times).padStart(6)} × ${kind}`);
  } catch (error) {
    console.error('intake', error);
    process.exitCode = 1;
  } finally {
    await store.close();
  }
}
