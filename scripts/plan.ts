import { load } from '../domain/planning/load.ts';
import { simulateAlternatives, simulatePlan } from '../domain/planning/plan.ts';
import { parseArguments, positiveNumber } from './biometrics/arguments.ts';
import { UsageError } from './biometrics/usage-error.ts';
import { drawPlan } from './plan/picture.ts';

/** `npm run plan`: how long citizens would wait for a terminal, by simulation (docs/operations.md). */
const usage = `Usage: npm run plan -- --arrivals 20 --session 6 --terminals 3 [--seed 1] [--json]
  --arrivals   people per hour
  --session    minutes of one session
  --terminals  how many stand there, 1 to 50
  --seed       a whole number; the same one gives the same figures
  --json       one line of JSON at the end`;

try {
  const { values } = parseArguments({
    options: {
      arrivals: { type: 'string' },
      session: { type: 'string' },
      terminals: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const seed = Number(values.seed);
  if (!Number.isInteger(seed)) throw new UsageError('--seed takes a whole number.');
  const given = load.safeParse({
    arrivalsPerHour: positiveNumber('arrivals', values.arrivals),
    sessionMinutes: positiveNumber('session', values.session),
    terminals: positiveNumber('terminals', values.terminals),
  });
  if (!given.success)
    throw new UsageError('Needed: --arrivals up to 1000, --session up to 120, --terminals 1 to 50.');
  const simulated = simulatePlan(given.data, seed);
  console.log(drawPlan(simulated, simulateAlternatives(simulated.plan, seed)));
  if (values.json) console.log(JSON.stringify(simulated.plan));
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${usage}`);
  process.exitCode = 2;
}
