import { parseArgs } from 'node:util';
import { seededRandom } from '../domain/random.ts';
import { planRun } from '../tests/faults/kinds.ts';
import { FaultSuite, type Outcome } from '../tests/faults/suite.ts';
import { table, total } from '../tests/faults/table.ts';

/**
 * `npm run faults`: whole applications from the first touch to the intake, each with one fault. `-- --runs N` (60),
 * `-- --seed S` (the day's date), `-- --json`: totals as the last line. Exit code 1: something was lost, doubled or readable, or a
 * run came to a standstill.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '60' },
    seed: { type: 'string' },
    kind: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed)) {
  console.error('--runs and --seed take whole numbers.');
  process.exit(2);
}

console.log(`${runs} runs, seed ${seed}`);
const random = seededRandom(seed);
const suite = await FaultSuite.open();
const outcomes: Outcome[] = [];
const start = performance.now();
for (let number = 0; number < runs; number += 1) {
  const plan = planRun(number, random);
  if (values.kind !== undefined && plan.kind !== values.kind) continue;
  const begun = performance.now();
  const outcome = await suite.run(plan);
  outcomes.push(outcome);
  const bad = outcome.lost + outcome.doubled + outcome.readable.length > 0 || outcome.stuck !== null;
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (bad || !values.json)
    console.log(
      `${bad ? '!!' : 'ok'} ${number} ${plan.kind} at ${plan.moment} +${plan.delayMs} ms, ${seconds} s${
        bad ? `: ${JSON.stringify(outcome)}` : ''
      }`,
    );
}
const readableAtIntake = suite.readableAtIntake();
await suite.close();

const totals = total(outcomes);
totals.readable += readableAtIntake.length;
for (const file of readableAtIntake) console.log(`readable at the intake: ${file}`);
const stuck = outcomes.filter((outcome) => outcome.stuck !== null).length;
console.log(`\n${table(outcomes)}`);
console.log(
  `\n${((performance.now() - start) / 1000 / outcomes.length).toFixed(1)} s a run; ${stuck} came to a standstill`,
);
if (values.json) console.log(JSON.stringify(totals));
if (totals.lost + totals.doubled + totals.readable + stuck > 0) process.exitCode = 1;
