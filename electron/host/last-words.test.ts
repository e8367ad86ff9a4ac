import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const modules = join(import.meta.dirname, '../..');
const dying = (last: string) =>
  spawnSync(
    process.execPath,
    [
      // As Electron's processes are started.
      '--unhandled-rejections=warn-with-error-code',
      '--input-type=module',
      '-e',
      `import { tellLastWords } from '${modules}/electron/host/last-words.ts';
       import { OperatorError } from '${modules}/domain/errors/operator-error.ts';
       tellLastWords('test');
       ${last}`,
    ],
    { encoding: 'utf8' },
  );

test.each([
  ['an error', `JSON.parse('Quastenflosser')`, 'SyntaxError'],
  ['a promise that nobody waits for', `void Promise.reject(new TypeError('Quastenflosser'))`, 'TypeError'],
])('%s ends the process; its kind and place are told, not its message', (_, last, name) => {
  const { status, stdout, stderr } = dying(last);
  expect(status).toBe(1);
  expect(JSON.parse(stderr)).toMatchObject({ process: 'test', error: { name, frames: expect.any(Array) } });
  expect(stdout + stderr).not.toContain('Quastenflosser');
});

test('what is wrong with the configuration is told to the operator', () => {
  const { status, stderr } = dying(`throw new OperatorError('configuration: …')`);
  expect(status).toBe(1);
  expect(JSON.parse(stderr)).toEqual({ process: 'test', message: 'configuration: …' });
});
