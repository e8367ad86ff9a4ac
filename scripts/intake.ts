import { join, resolve } from 'node:path';
import { Children } from './support/children.ts';

/** `npm run intake [-- COMMAND]`: the intake alone; its configuration is in the environment (docs/operations.md). */
const root = resolve(import.meta.dirname, '..');
const intake = new Children().start(
  process.execPath,
  [join(root, 'dist/intake/intake.js'), ...process.argv.slice(2)],
  {
    env: { INTAKE_DATA_DIR: join(root, '.data/intake'), ...process.env },
  },
);
intake.once('exit', (code) => {
  process.exitCode = code ?? 1;
});
