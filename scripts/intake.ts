import { join, resolve } from 'node:path';
import { Children } from './support/children.ts';

/** `npm run intake`: the intake alone; its configuration is in the environment (docs/operations.md). */
const root = resolve(import.meta.dirname, '..');
new Children().start(process.execPath, [join(root, 'dist/intake/intake.js')], {
  env: { INTAKE_DATA_DIR: join(root, '.data/intake'), ...process.env },
});
