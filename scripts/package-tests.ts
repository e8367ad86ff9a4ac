import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

/**
 * `npm run package-tests`: packs the Debian package and lives its life on a machine of its own (systemd-nspawn over a
 * throw-away overlay; needs root): installed, started by its unit, driven, changed, updated, rolled back, purged. Ends with
 * the table of locks. `-- --keep` tests what lies in out/dist already.
 */
const root = resolve(import.meta.dirname, '..');
const report = join(root, 'out/package-tests.json');
const application = join(root, 'out/dist/linux-unpacked');
mkdirSync(join(root, 'out'), { recursive: true });
if (process.getuid?.() !== 0) {
  console.error('Overlay and container need root.');
  process.exit(2);
}
if (!(process.argv.includes('--keep') && existsSync(application)))
  must(process.execPath, ['scripts/dist.ts', '--fast']);

/** Where each lock is tested: on the installed package, on the built app, in the package's own files. */
const lockFiles = {
  package: ['tests/package'],
  e2e: ['security', 'locks', 'forensic'].map((name) => `tests/e2e/${name}.test.ts`),
  unit: ['scripts/packaging/unit-file.test.ts'],
};
let failed = false;
const rows: string[] = [];
for (const [project, files] of Object.entries(lockFiles)) {
  const { status } = spawnSync(
    'vitest',
    [
      'run',
      `--project=${project}`,
      '--reporter=verbose',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, NO_COLOR: '1' } },
  );
  failed ||= status !== 0;
  rows.push(...table());
}
console.log(`\nLocks and the life of the package\n${rows.join('\n')}`);
process.exit(failed ? 1 : 0);

function table(): string[] {
  const { testResults } = z
    .object({
      testResults: z.array(
        z.object({
          name: z.string(),
          assertionResults: z.array(z.object({ title: z.string(), status: z.string() })),
        }),
      ),
    })
    .parse(JSON.parse(readFileSync(report, 'utf8')));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(
      ({ title, status }) => `  ${status.padEnd(8)}${name.slice(root.length + 1).padEnd(32)}${title}`,
    ),
  );
}

function must(program: string, args: string[]): void {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
