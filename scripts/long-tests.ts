import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

/**
 * `npm run long-tests`: what `npm test` has no time for. Every page in every language; whole ways through the built app in
 * other languages and sizes, and every letter of DIN 91379 typed on the screen; all sample portraits and virtual citizens,
 * and the fairness of their control; citizens who are led by hints. Prints each.
 */
const { status } = spawnSync('vitest', ['run', '--project=long', '--reporter=verbose'], {
  cwd: resolve(import.meta.dirname, '..'),
  stdio: ['ignore', 'inherit', 'inherit'],
});
process.exit(status ?? 1);
