import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { quickFolder } from './support/quick-folder.ts';

/**
 * `npm test`: lint, dead code, types, build, voice, then every test. The last line is `N passed, N failed`; each of the
 * first five counts as one.
 */
const root = resolve(import.meta.dirname, '..');
const report = join(root, 'out/tests.json');
mkdirSync(join(root, 'out'), { recursive: true });
const startedAt = Date.now();
const temporary = quickFolder();
/** One more than cores: there is always a driver that waits for its device. */
const unitWorkers = `--maxWorkers=${availableParallelism() + 1}`;
let passed = 0;
let failed = 0;

// Side by side: each of them waits for the disk, or has one core to itself.
const [isBuilt] = await Promise.all([
  check('build', process.execPath, ['scripts/build.ts', '--without-voice']),
  check('lint', 'biome', ['ci', '--colors=off', '.']),
  check('dead code', 'knip', ['--no-progress']),
  check('types', 'tsc', ['--noEmit']),
]);
if (isBuilt) {
  // Nothing but whole terminals needs the clips, and the drivers' tests leave time to make them. Only the German ones: the
  // other nine languages take half a minute of both cores; there the station makes the speech up, as it does for names.
  await Promise.all([
    check('voice', process.execPath, ['scripts/voice.ts', 'de']),
    test(['pure', 'unit', 'devices'], [unitWorkers]),
  ]);
  // How many Electrons run at once the configuration says.
  await test(['e2e', 'e2e-camera'], []);
}

rmSync(temporary, { recursive: true, force: true });
console.log(`\n${seconds(startedAt)} s`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function seconds(since: number): number {
  return Math.round((Date.now() - since) / 1000);
}

/** Tells what it said when it has ended, so that each is read in one piece. */
async function check(name: string, program: string, args: string[]): Promise<boolean> {
  const began = Date.now();
  const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      said += piece.toString();
    });
  const good = await new Promise<boolean>((done) => {
    child.once('error', () => done(false));
    child.once('close', (code) => done(code === 0));
  });
  console.log(`\n== ${name}: ${good ? 'passed' : 'failed'} in ${seconds(began)} s\n${said}`);
  if (good) passed += 1;
  else failed += 1;
  return good;
}

async function test(projects: readonly string[], workers: readonly string[]): Promise<void> {
  console.log(`\n== tests: ${projects.join(', ')}`);
  const child = spawn(
    'vitest',
    [
      ...['run', '--reporter=default', '--reporter=json', ...projects.map((name) => `--project=${name}`)],
      `--outputFile.json=${report}`,
      ...workers,
    ],
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NO_COLOR: '1', TMPDIR: temporary },
    },
  );
  const code = await new Promise((done) => child.once('close', done));
  const counts = z
    .object({ numPassedTests: z.number(), numFailedTests: z.number() })
    .parse(JSON.parse(readFileSync(report, 'utf8')));
  passed += counts.numPassedTests;
  failed += counts.numFailedTests;
  // A file that could not even be loaded fails the run without a failed test.
  if (code !== 0 && counts.numFailedTests === 0) failed += 1;
}
