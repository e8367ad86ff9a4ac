import { parseArgs } from 'node:util';
import { type Figures, figuresByName } from '../tests/soak/process-figures.ts';
import { screenSoak } from '../tests/soak/screen-soak.ts';
import { stationSoak } from '../tests/soak/station-soak.ts';

/**
 * `npm run soak`: one citizen after the other, and what each process holds meanwhile. `-- --sessions N` (10,000;
 * hours), `-- --screen` (the whole terminal in Electron, 1,000), `-- --json`. Exit code 1: at the end a process holds more than 1.05 times the
 * memory, or more handles, than after the first twenty sessions.
 */
const { values } = parseArgs({
  options: {
    sessions: { type: 'string' },
    screen: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const sessions = Number(values.sessions ?? (values.screen ? 1_000 : 10_000));
const warmUp = 20;
/**
 * Memory goes up and down with garbage: each figure is the least of so many sessions. What it rose to meanwhile is told
 * beside it. A screen is made anew after ten citizens, and is met sooner or later after that: three times among these.
 */
const window = values.screen ? 30 : 10;
const mostGrowth = 1.05;
const mostMoreHandles = 2;
if (!Number.isSafeInteger(sessions) || sessions < warmUp + 2 * window) {
  console.error(`--sessions takes a whole number, ${warmUp + 2 * window} or more.`);
  process.exit(2);
}

const soaked = values.screen ? await screenSoak() : await stationSoak();
let recent: Record<string, Figures>[] = [];
let first: Record<string, Figures> = {};
let firstPeaks: Record<string, number> = {};
const begun = performance.now();
for (let number = 1; number <= sessions; number += 1) {
  await soaked.session(number);
  recent = [...recent, figuresByName(await soaked.processes())].slice(-window);
  if (number === warmUp + window) {
    first = least(recent);
    firstPeaks = peaks(recent);
  }
  if (number === warmUp + window || number % Math.ceil(sessions / 20) === 0 || number === sessions)
    console.log(`${String(number).padStart(6)} sessions  ${line(least(recent), peaks(recent))}`);
}
await soaked.close();

const last = least(recent);
const lastPeaks = peaks(recent);
const seconds = (performance.now() - begun) / 1000;
console.log(
  `\n${(seconds / sessions).toFixed(2)} s a session; sessions ${sessions - window + 1} to ${sessions} against ${warmUp + 1} to ${warmUp + window}, the least of each:`,
);
const result = Object.entries(last).map(([name, figures]) => {
  const before = first[name] ?? figures;
  const growth = figures.megabytes / before.megabytes;
  const peak = (lastPeaks[name] ?? 0) / (firstPeaks[name] ?? Number.NaN);
  const handles = figures.handles - before.handles;
  const good = growth <= mostGrowth && handles <= mostMoreHandles;
  console.log(
    `${name.padEnd(10)} memory ×${growth.toFixed(3)} (peak ×${peak.toFixed(3)}), handles ${handles >= 0 ? '+' : ''}${handles}${good ? '' : '  !!'}`,
  );
  return { name, growth: Number(growth.toFixed(3)), peak: Number(peak.toFixed(3)), handles, good };
});
if (values.json) console.log(JSON.stringify({ sessions, processes: result }));
if (result.some(({ good }) => !good)) process.exitCode = 1;

function least(figures: readonly Record<string, Figures>[]): Record<string, Figures> {
  return Object.fromEntries(
    namesIn(figures).map((name) => {
      const own = figures.flatMap((one) => one[name] ?? []);
      return [
        name,
        {
          megabytes: Math.min(...own.map(({ megabytes }) => megabytes)),
          handles: Math.min(...own.map(({ handles }) => handles)),
        },
      ];
    }),
  );
}

/** Some come and go: the program behind a camera runs while it is on. */
function namesIn(figures: readonly Record<string, Figures>[]): string[] {
  return [...new Set(figures.flatMap((one) => Object.keys(one)))];
}

/** The most that each process held in these sessions, MiB. */
function peaks(figures: readonly Record<string, Figures>[]): Record<string, number> {
  return Object.fromEntries(
    namesIn(figures).map((name) => [name, Math.max(...figures.flatMap((one) => one[name]?.megabytes ?? []))]),
  );
}

function line(figures: Record<string, Figures>, most: Record<string, number>): string {
  return Object.entries(figures)
    .map(
      ([name, { megabytes, handles }]) =>
        `${name} ${megabytes.toFixed(1)}–${most[name]?.toFixed(1)} MiB ${handles} handles`,
    )
    .join('   ');
}
