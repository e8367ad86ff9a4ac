import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { descendantsOf } from '../../tests/support/running-programs.ts';
import { forbidCoreDumps } from './core-dumps.ts';

const limit = (pid: number) =>
  /Max core file size\s+(\S+)\s+(\S+)/
    .exec(readFileSync(`/proc/${pid}/limits`, 'utf8'))
    ?.slice(1)
    .join(' ');

test('what was started before leaves no core dump either, nor what that has started', async () => {
  // A shell within a shell; both wait for a line.
  const child = spawn('prlimit', ['--core=1000:1000', 'sh', '-c', 'sh -c "echo there; read line"; :'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  try {
    await once(child.stdout, 'data');
    const pid = child.pid ?? 0;
    const all = [pid, ...descendantsOf(pid)];
    expect(all.map(limit)).toEqual(['1000 1000', '1000 1000']);
    await forbidCoreDumps();
    expect(all.map(limit)).toEqual(['0 0', '0 0']);
  } finally {
    child.stdin.end('\n');
    await ended;
  }
});
