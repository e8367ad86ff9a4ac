import { parseArgs } from 'node:util';
import { seededRandom } from '../domain/random.ts';
import { planRun, planScreenRun } from '../tests/faults/kinds.ts';
import { FaultSuite, type Outcome } from '../tests/faults/suite.ts';
import { coverage, table, total } from '../tests/faults/table.ts';

/**
 * `npm run faults`: whole applications from the first touch to the intake, each with one fault. `-- --runs N` (60),
 * `-- --seed S` (the day's date), `-- --kind NAME`, `-- --screen N` more runs in a real Electron window whose processes
 * are killed (one for every 15), `-- --json`: totals as the last line. Exit code 1: something was lost, doubled or readable, or a
 * run came to a standstill.
 */
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '60' },
    seed: { type: 'string' },
    kind: { type: 'string' },
    screen: { type: 'string' },
    json: { type: 'boolean', default: false },
  },
});
const runs = Number(values.runs);
const seed = Number(values.seed ?? new Date().toISOString().slice(0, 10).replaceAll('-', ''));
const screenRuns = Number(values.screen ?? Math.ceil(runs / 15));
if (
  !Number.isSafeInteger(runs) ||
  runs < 1 ||
  !Number.isSafeInteger(screenRuns) ||
  !Number.isSafeInteger(seed)
) {
  console.error('--runs, --screen and --seed take whole numbers.');
  process.exit(2);
}

console.log(`${runs} runs, seed ${seed}`);
const random = seededRandom(seed);
const suite = await FaultSuite.open();
const outcomes: Outcome[] = [];
const start = performance.now();
const plans = Array.from({ length: runs }, (_, number) => planRun(number, random));
const screenPlans = Array.from({ length: screenRuns }, (_, number) => planScreenRun(number, random));
const chosen = ({ kind }: { kind: string }) => values.kind === undefined || values.kind === kind;
for (const plan of plans.filter(chosen)) note(await suite.run(plan));
for (const plan of screenPlans.filter(chosen)) note(await suite.runScreen(plan));
const readableAtIntake = suite.readableAtIntake();
await suite.close();

const totals = total(outcomes);
totals.readable += readableAtIntake.length;
for (const file of readableAtIntake) console.log(`readable at the intake: ${file}`);
const stuck = outcomes.filter((outcome) => outcome.stuck !== null).length;
console.log(`\n${table(outcomes)}\n\n${coverage(outcomes)}`);
console.log(
  `\n${((performance.now() - start) / 1000 / outcomes.length).toFixed(1)} s a run; ${stuck} came to a standstill; asked too often ${suite.askedTooOften} times`,
);
if (values.json) console.log(JSON.stringify(totals));
if (totals.lost + totals.doubled + totals.readable + stuck > 0) process.exitCode = 1;

function note(outcome: Outcome): void {
  outcomes.push(outcome);
  const bad = outcome.lost + outcome.doubled + outcome.readable.length > 0 || outcome.stuck !== null;
  if (!bad && values.json && outcomes.length % 50 > 0) return;
  const what = `${bad ? '!!' : 'ok'} ${outcomes.length} ${outcome.kind} at ${outcome.moment}`;
  console.log(bad ? `${what}: ${JSON.stringify(outcome)}` : what);
}
