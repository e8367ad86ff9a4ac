import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/** `npm run dist`: builds without the developer's doors and packs installers; options go to electron-builder. */
const root = resolve(import.meta.dirname, '..');
const run = (program: string, args: string[]) => {
  const { status } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
};
run(process.execPath, ['scripts/build.ts', '--package']);
run('electron-builder', ['--publish', 'never', ...process.argv.slice(2)]);
