import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { eventually } from '../../../tests/support/eventually.ts';
import { childrenOf } from '../../../tests/support/running-programs.ts';

const host = fileURLToPath(new URL('../../../tests/support/bridge-host.ts', import.meta.url));
const reference = fileURLToPath(new URL('reference/main.ts', import.meta.url));

test('a terminal that is killed leaves no bridge behind', async () => {
  const terminal = spawn(process.execPath, [host, reference], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void terminal.kill('SIGKILL'));
  const [said] = await once(terminal.stdout, 'data');
  expect(String(said).trim()).toBe('open');
  const [bridge] = childrenOf(terminal.pid ?? 0);
  if (!bridge) throw new Error('there is no bridge');
  terminal.kill('SIGKILL');
  await eventually(async () => {
    try {
      process.kill(bridge, 0);
      return false;
    } catch {
      return true;
    }
  }, 'the bridge has ended');
});
