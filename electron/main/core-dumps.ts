import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/**
 * No process of the terminal may leave a picture of its memory on the disk. What is started later inherits the limit;
 * Chromium's zygote, from which pages are forked, is there before us. Elsewhere than on Linux that is the system's
 * setting (docs/operations.md).
 */
export async function forbidCoreDumps(): Promise<void> {
  if (process.platform !== 'linux') return;
  await Promise.all(withDescendants(process.pid).map(forbid));
}

/** Resolves also where it cannot be done: a process that has just ended, a system without `prlimit`. */
const forbid = (pid: number): Promise<void> =>
  new Promise((done) => execFile('prlimit', ['--pid', String(pid), '--core=0:0'], () => done()));

function withDescendants(pid: number): number[] {
  const children = listed(() => readdirSync(`/proc/${pid}/task`)).flatMap((task) =>
    listed(() => readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean)),
  );
  return [pid, ...children.flatMap((child) => withDescendants(Number(child)))];
}

/** Nothing of what has ended meanwhile; one thread that ends must not hide what the others have started. */
function listed(read: () => string[]): string[] {
  try {
    return read();
  } catch {
    return [];
  }
}
