import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Benchmark, Comparison } from '../tests/bench/benchmark.ts';
import { deskPage } from '../tests/bench/desk-page.ts';
import { fingerQuality } from '../tests/bench/finger-quality.ts';
import { fingerScreen } from '../tests/bench/finger-screen.ts';
import { firstScreen } from '../tests/bench/first-screen.ts';
import { intakeCases } from '../tests/bench/intake-cases.ts';
import { outbox100k } from '../tests/bench/outbox-100k.ts';
import { packagedStart } from '../tests/bench/packaged-start.ts';
import { photoHint } from '../tests/bench/photo-hint.ts';
import { photoLive } from '../tests/bench/photo-live.ts';
import { sealStore } from '../tests/bench/seal-store.ts';
import { stepChange } from '../tests/bench/step-change.ts';
import { sync200 } from '../tests/bench/sync-200.ts';
import { wsqEncode } from '../tests/bench/wsq-encode.ts';
import { zfmImage } from '../tests/bench/zfm-image.ts';

/**
 * `npm run bench`: each benchmark as a ratio to a baseline that runs in turn with it, so that the numbers of one
 * machine say something about another. A missed goal is a mark in the table, never a failure.
 * `-- --only NAME` runs one; `-- --json` ends with one line of JSON.
 */
const benchmarks: readonly Benchmark[] = [
  firstScreen,
  packagedStart,
  stepChange,
  sealStore,
  sync200,
  outbox100k,
  intakeCases,
  fingerQuality,
  fingerScreen,
  photoHint,
  wsqEncode,
  photoLive,
  zfmImage,
  deskPage,
];

const { values } = parseArgs({ options: { json: { type: 'boolean' }, only: { type: 'string' } } });
const chosen = benchmarks.filter(({ name }) => values.only === undefined || name === values.only);
if (chosen.length === 0) {
  console.error(`--only takes one of: ${benchmarks.map(({ name }) => name).join(', ')}`);
  process.exit(2);
}

const results: Array<{ ratio: number } & Required<Comparison>> = [];
for (const benchmark of chosen) {
  console.log(`\n${benchmark.name}: ${benchmark.value}\n  held against: ${benchmark.baseline}`);
  for (const { name, unit = 'ms', value, baseline, goal } of await inOwnFolder(benchmark)) {
    const ratio = value / baseline;
    results.push({
      name,
      unit,
      value: rounded(value),
      baseline: rounded(baseline),
      ratio: rounded(ratio),
      goal,
    });
    const mark = ratio <= goal ? 'reached' : 'MISSED';
    console.log(
      `  ${name.padEnd(30)}${cell(value, unit)}${cell(baseline, unit)}${cell(ratio, '×')}   goal ${goal} × ${mark}`,
    );
  }
}
if (values.json) console.log(JSON.stringify(results));

async function inOwnFolder(benchmark: Benchmark): Promise<Comparison[]> {
  const folder = mkdtempSync(join(tmpdir(), 'ausweis-bench-'));
  try {
    return await benchmark.run(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Three significant digits. */
function rounded(number: number): number {
  return Number(number.toPrecision(3));
}

function cell(number: number, unit: string): string {
  return `${rounded(number)} ${unit}`.padStart(14);
}
